import { z } from 'zod'
import { liveAudiencesOf } from '@/lib/inbox'
import { isStaff, roleOn } from '@/lib/platform/actor'
import { contextFor } from '@/lib/platform/http/context'
import { liveStream } from '@/lib/platform/http/sse'
import type { Audience } from '@/lib/platform/live'

export const dynamic = 'force-dynamic'

const Wish = z.object({ as: z.enum(['subscriber', 'operator', 'administrator']), account: z.uuid().optional() })

/** The live stream of one person at one door: `?as=operator&account=<id>`, `?as=subscriber`, `?as=administrator`. Strangers find nothing here. */
export async function GET(request: Request): Promise<Response> {
  const wish = Wish.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!wish.success) return new Response(null, { status: 404 })
  const { actor } = await contextFor(wish.data.as)
  const audiences: Audience[] = []
  if (actor.kind === 'subscriber') audiences.push(...(await liveAudiencesOf(actor.id)))
  if (actor.kind === 'operator') {
    audiences.push(`operator:${actor.id}`)
    if (wish.data.account && roleOn(actor, wish.data.account)) audiences.push(`account:${wish.data.account}`)
  }
  if (isStaff(actor, ['reviewer', 'moderator', 'regulator', 'filing_officer'])) audiences.push('administrators')
  if (audiences.length === 0) return new Response(null, { status: 404 })
  return liveStream(audiences, request.headers.get('last-event-id'), request.signal)
}
