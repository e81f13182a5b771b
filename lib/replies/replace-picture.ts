import { replaceUse, usesBy } from '@/lib/media'
import type { MessageContent } from '@/lib/messages/contract'
import type { Tx } from '@/lib/platform/db'
import * as store from './store'

interface Replaced {
  accountId: string
  fromId: string
  toId: string
  now: Date
}

const withOther = (content: MessageContent, fromId: string, toId: string): MessageContent =>
  content.kind === 'picture' && content.materialId === fromId ? { ...content, materialId: toId } : content

/** Lets a picture take another's place in the account's automatic replies. Doing it again finds nothing more to do. */
export async function replaceInReplies(tx: Tx, { accountId, fromId, toId, now }: Replaced): Promise<void> {
  const ids = await usesBy(tx, { accountId, materialId: fromId, usedBy: 'reply' })
  if (ids.length === 0) return
  await store.bumpVersion(tx, accountId)
  for (const id of ids) await replaceInOne(tx, { accountId, id, fromId, toId, now })
}

async function replaceInOne(tx: Tx, { id, ...replaced }: Replaced & { id: string }): Promise<void> {
  const { accountId, fromId, toId, now } = replaced
  const reply = await store.findReply(tx, { accountId, id })
  // The new picture may have been deleted meanwhile: then the reply keeps what it has.
  if (!reply || !(await replaceUse(tx, { accountId, usedBy: 'reply', refId: id, fromId, toId }))) return
  const { name, keywords, answer, enabled } = reply
  const contents = reply.contents.map((content) => withOther(content, fromId, toId))
  await store.update(tx, { id, accountId, name, keywords, contents, answer, enabled, now })
}
