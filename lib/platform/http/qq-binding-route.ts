import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { actorIdOf, type Ctx } from '../actor'
import { log } from '../log'
import { cookieName, cookieOptions, SIGN_IN } from '../session/cookies'
import { qqAccessToken, qqProfile, type QqProfile } from '../session/qq'
import {
  authorizeAddress,
  bindingSettings,
  type Errand,
  ERRAND_SECONDS,
  openErrand,
  sealErrand,
} from '../session/qq-binding'
import { execute, type UseCase } from '../use-case'
import { contextFor } from './context'
import { refusalView } from './refusal-view'

type Params = { params: Promise<{ step: string }> }

const ERRAND = `${cookieName('operator')}.bind`
const gone = () => new Response(null, { status: 404 })
const to = (location: string) => new Response(null, { status: 303, headers: { location } })
const back = (applicationId: string, refused: string) =>
  to(`/register/${applicationId}?${new URLSearchParams({ step: 'binding', refused })}`)

/** Off to QQ, with an errand that only this browser can bring back. */
async function start(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return new Response(null, { status: 403 })
  const settings = bindingSettings()
  const applicationId = z.uuid().safeParse((await request.formData()).get('applicationId'))
  if (!settings || !applicationId.success) return gone()
  const { actor, now } = await contextFor('operator')
  const operatorId = actorIdOf(actor)
  if (!operatorId) return to(SIGN_IN.operator)

  const state = randomBytes(24).toString('hex')
  const until = now.getTime() + ERRAND_SECONDS * 1000
  const errand = sealErrand({ state, operatorId, applicationId: applicationId.data, until })
  ;(await cookies()).set(ERRAND, errand, { ...cookieOptions, maxAge: ERRAND_SECONDS })
  return to(authorizeAddress(settings, state))
}

/** Whom QQ names for the code that came back; null when it names nobody. */
async function profileOf(code: string): Promise<QqProfile | null> {
  const settings = bindingSettings()
  if (!settings || code === '') return null
  try {
    return await qqProfile(settings, await qqAccessToken(settings, code))
  } catch (error) {
    log.warn({ err: error, provider: 'qq' }, 'a binding could not be proved')
    return null
  }
}

/** The errand of who asks now, used up by asking. */
async function takeErrand(state: string, ctx: Ctx): Promise<Errand | null> {
  const jar = await cookies()
  const errand = openErrand(jar.get(ERRAND)?.value, state, ctx.now)
  jar.delete(ERRAND)
  return errand?.operatorId === actorIdOf(ctx.actor) ? errand : null
}

/**
 * The door for binding a registration to a QQ number (ACC-1): `start` leads to QQ, `callback` comes back. The route asks QQ itself, so
 * that `vouch` is the house's own word; `bind` is the operator's deed.
 */
export function qqBindingRoutes<V extends z.ZodType, S, B extends z.ZodType, T>(
  vouch: UseCase<V, S, { proof: string }>,
  bind: UseCase<B, T, { id: string; next: string }>,
) {
  const callback = async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const ctx = await contextFor('operator')
    const errand = await takeErrand(searchParams.get('state') ?? '', ctx)
    if (!errand) return to('/register')
    const { applicationId, operatorId } = errand
    const profile = await profileOf(searchParams.get('code') ?? '')
    if (!profile) return back(applicationId, 'accounts.qq_failed')
    try {
      const house: Ctx = { ...ctx, actor: { kind: 'system' } }
      const { proof } = await execute(vouch, house, { operatorId, openid: profile.openid })
      const { id, next } = await execute(bind, ctx, { applicationId, proof, label: profile.nickname })
      return to(`/register/${id}?step=${next}`)
    } catch (error) {
      return back(applicationId, refusalView(error, ctx, bind.name).code)
    }
  }
  return {
    GET: async (request: Request, { params }: Params): Promise<Response> =>
      (await params).step === 'callback' ? callback(request) : gone(),
    POST: async (request: Request, { params }: Params): Promise<Response> =>
      (await params).step === 'start' ? start(request) : gone(),
  }
}
