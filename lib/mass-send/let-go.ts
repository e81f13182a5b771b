import { holdForReview } from '@/lib/checkup'
import type { Audience } from '@/lib/followers/contract'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { deliverMassSend } from './jobs'
import { makeVisible } from './make-visible'
import type { SendKey } from './store'

interface Ready extends SendKey {
  articleIds: readonly string[]
  audience: Audience
  sendAt: Date
}

/** Makes a send visible whose time is now, or queues it for its time. One that a person must look at first (MOD-2) waits for that. */
export async function letGo(tx: Tx, ctx: Ctx, { sendAt, ...waiting }: Ready): Promise<void> {
  const { accountId, massSendId, articleIds } = waiting
  const isHeld = await holdForReview(tx, ctx, { accountId, massSendId, articleIds })
  if (isHeld || sendAt > ctx.now) {
    await enqueue(tx, deliverMassSend, { accountId, massSendId }, { key: massSendId, runAt: sendAt })
    await wakeAccount(tx, waiting)
  } else if ((await makeVisible(tx, ctx, waiting)) !== 'won') throw refuse('conflict', 'mass_send.article_missing')
}

export const wakeAccount = (tx: Tx, { accountId, massSendId }: SendKey): Promise<void> =>
  wake(tx, [`account:${accountId}`], 'mass-send', massSendId)
