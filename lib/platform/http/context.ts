import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Actor, Ctx, Locale } from '../actor'
import { newId } from '../ids'
import { cookieName, type DoorName } from '../session/cookies'
import { actorOfToken } from '../session/read'

/** `public`: the signed-in subscriber if there is one, else nobody. */
export type Door = DoorName | 'public'

const LOCALES: readonly string[] = ['zh-Hant', 'zh-Hans', 'en']

const actorAt = cache(async (door: Door): Promise<Actor> => {
  const name = door === 'public' ? 'subscriber' : door
  return actorOfToken(name, (await cookies()).get(cookieName(name))?.value, new Date())
})

/** Who asks, when and from where, for one request at one door. Headers named x-xintai-* are set by our front alone. */
export async function contextFor(door: Door): Promise<Ctx> {
  const [actor, head] = await Promise.all([actorAt(door), headers()])
  const locale = head.get('x-xintai-locale') ?? ''
  return {
    actor,
    now: new Date(),
    requestId: head.get('x-request-id') ?? newId(),
    locale: (LOCALES.includes(locale) ? locale : 'zh-Hant') as Locale,
    address: head.get('x-xintai-address') ?? '',
    userAgent: (head.get('user-agent') ?? '').slice(0, 300),
  }
}
