import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { outbound } from '../outbound'

export interface QqSettings {
  issuer: string
  clientId: string
  clientSecret: string
  redirectUri: string
}

const Tokens = z.object({ access_token: z.string().min(1) })
const Me = z.object({ client_id: z.string(), openid: z.string().min(8).max(64) })
const Info = z.object({ ret: z.literal(0), nickname: z.string() })

export interface QqProfile {
  openid: string
  nickname: string
}

/** One call to QQ's server, whose address the host of this installation chose; anything but the expected answer throws. */
async function ask<T>(address: string, query: Record<string, string>, shape: z.ZodType<T>): Promise<T> {
  const url = `${address}?${new URLSearchParams({ ...query, fmt: 'json' }).toString()}`
  const answer = await outbound(url, { allowPrivate: true, maxRedirects: 0 })
  const parsed = shape.safeParse(JSON.parse(answer.body.toString('utf8')))
  // QQ tells of a failure with status 200 and another shape; what it says may hold the code, so it is not repeated.
  if (answer.status !== 200 || !parsed.success) throw new Error('QQ answered otherwise than its interface promises')
  return parsed.data
}

/** Turns the code that the browser brought back into an access token. */
export async function qqAccessToken(
  { issuer, clientId, clientSecret, redirectUri }: QqSettings,
  code: string,
): Promise<string> {
  const query = {
    grant_type: 'authorization_code',
    client_id: clientId,
    client_secret: clientSecret,
    code,
    redirect_uri: redirectUri,
  }
  return (await ask(`${issuer}/oauth2.0/token`, query, Tokens)).access_token
}

/** Who the token speaks for: the openid, which must be given for this very application, and the name they bear there. */
export async function qqProfile({ issuer, clientId }: QqSettings, accessToken: string): Promise<QqProfile> {
  const { openid, client_id } = await ask(`${issuer}/oauth2.0/me`, { access_token: accessToken }, Me)
  if (client_id !== clientId) throw new Error('the token was made for another application')
  const query = { access_token: accessToken, oauth_consumer_key: clientId, openid }
  const { nickname } = await ask(`${issuer}/user/get_user_info`, query, Info)
  return { openid, nickname }
}

/** QQ as next-auth's provider: its token and user steps are its own, not those of the standard. */
export const qqProvider = (settings: QqSettings): OAuthConfig<QqProfile> => ({
  id: 'qq',
  name: 'QQ',
  type: 'oauth',
  checks: ['state'],
  clientId: settings.clientId,
  clientSecret: settings.clientSecret,
  authorization: {
    url: `${settings.issuer}/oauth2.0/authorize`,
    params: { scope: 'get_user_info', redirect_uri: settings.redirectUri },
  },
  token: {
    url: `${settings.issuer}/oauth2.0/token`,
    request: async ({ params }) => ({ tokens: { access_token: await qqAccessToken(settings, params.code ?? '') } }),
  },
  userinfo: {
    url: `${settings.issuer}/user/get_user_info`,
    request: ({ tokens }) => qqProfile(settings, tokens.access_token ?? '') as Promise<never>,
  },
  profile: ({ openid, nickname }) => ({ id: openid, name: nickname }),
})
