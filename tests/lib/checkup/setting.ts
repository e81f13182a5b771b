import { scheduleMassSend } from '@/lib/mass-send'
import type { MassSendView } from '@/lib/mass-send/contract'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { writtenDraft } from '@/tests/lib/articles/setting'
import { secondFactor } from '@/tests/lib/mass-send/setting'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

export const LURING = '<p>霧散了。</p><p>集滿38個讚，即可領取一份。</p>'

/** A send of the holder's as people press it, with a text that a person must see first. */
export async function pressed(cast: Cast, { body = LURING, sendAt = '', now = NOW } = {}): Promise<MassSendView> {
  const { accountId, articleId } = await writtenDraft(cast, { body })
  const code = await secondFactor('holder', '123456', now)
  const wish = { accountId, articleIds: [articleId], sendAt, clientKey: newId(now), code }
  return execute(scheduleMassSend, ctxOf(cast.holder, { now }), wish)
}

export async function heldSend(cast: Cast): Promise<{ accountId: string; massSendId: string }> {
  const { id, accountId } = await pressed(cast)
  return { accountId, massSendId: id }
}
