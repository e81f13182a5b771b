import 'server-only'
import { z } from 'zod'
import { sameText, seal, unseal } from '../crypto'
import { env } from '../env'
import type { QqSettings } from './qq'

/** What the browser keeps between going to QQ and coming back: sealed, for one operator and one registration. */
const Errand = z.object({ state: z.string(), operatorId: z.uuid(), applicationId: z.uuid(), until: z.number() })
export type Errand = z.infer<typeof Errand>

const PURPOSE = 'qq-binding'
export const ERRAND_SECONDS = 15 * 60

/** The QQ application of this installation for bindings; null where none is set up. */
export function bindingSettings(): QqSettings | null {
  const { QQ_CLIENT_ID: clientId, QQ_CLIENT_SECRET: clientSecret, QQ_ISSUER: issuer } = env
  if (!clientId || !clientSecret) return null
  return { issuer, clientId, clientSecret, redirectUri: `${env.XINTAI_URL}/api/bind/qq/callback` }
}

/** Where the person says to QQ who they are. */
export function authorizeAddress({ issuer, clientId, redirectUri }: QqSettings, state: string): string {
  const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state, scope: 'get_user_info' }
  return `${issuer}/oauth2.0/authorize?${new URLSearchParams(query).toString()}`
}

export const sealErrand = (errand: Errand): string => seal(PURPOSE, JSON.stringify(errand))

/** The errand that a browser brought back, when it is ours, in time, of this very state; else null. */
export function openErrand(sealed: string | undefined, state: string, now: Date): Errand | null {
  try {
    const errand = Errand.parse(JSON.parse(unseal(PURPOSE, sealed ?? '')))
    return errand.until > now.getTime() && sameText(errand.state, state) ? errand : null
  } catch {
    return null // not made here
  }
}
