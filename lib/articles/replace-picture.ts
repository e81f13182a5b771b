import type { PictureView } from '@/lib/media/contract'
import { pictureFor, replaceUse, usesBy } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { cropFrom } from './cover-crops'
import * as store from './store'
import { writeDraft } from './write-draft'

interface Replaced {
  accountId: string
  fromId: string
  toId: string
}

/** A body in which another material stands where one stood: its address and measures, wherever its id is named. */
export function withOther(body: string, fromId: string, to: { id: string; picture: PictureView | null }): string {
  const { picture } = to
  const pictured = picture
    ? body.replace(/<img\b[^>]*>/g, (tag) => (tag.includes(fromId) ? imgOf(tag, picture) : tag))
    : body
  return pictured.replaceAll(fromId, to.id)
}

const imgOf = (tag: string, { src, width, height }: PictureView): string =>
  tag
    .replace(/\ssrc="[^"]*"/, ` src="${src}"`)
    .replace(/\swidth="\d+"/, ` width="${width}"`)
    .replace(/\sheight="\d+"/, ` height="${height}"`)

/** Drafts and other articles of the account that use a material. */
export const articlesUsing = (tx: Tx, { accountId, fromId }: Replaced): Promise<string[]> =>
  usesBy(tx, { accountId, materialId: fromId, usedBy: 'article' })

/**
 * Lets a material take another's place in one draft, kept as a version like any save; false for what is no draft. A published article
 * keeps what its readers were shown (PUB-2). Doing it again finds nothing more to do.
 */
export async function replaceInDraft(tx: Tx, ctx: Ctx, replaced: Replaced & { articleId: string }): Promise<boolean> {
  const { accountId, articleId, fromId, toId } = replaced
  const draft = await store.loadDraft(tx, { accountId, articleId })
  // Deleted meanwhile, as the new material may be: then the draft keeps what it has.
  if (!draft || !(await replaceUse(tx, { accountId, usedBy: 'article', refId: articleId, fromId, toId }))) return false
  const { title, summary, author, version } = draft
  const body = withOther(draft.body, fromId, { id: toId, picture: await pictureFor(tx, toId) })
  // A save in between refuses this one; the queue tries it again, onto what was written.
  const input = { accountId, articleId, version, title, summary, author, body, ...coverOf(draft, fromId, toId) }
  await writeDraft(tx, ctx, { input, subject: draft })
  return true
}

/** Another cover is cut anew: what was seen in the old one says nothing of it. */
function coverOf(draft: NonNullable<Awaited<ReturnType<typeof store.loadDraft>>>, fromId: string, toId: string) {
  if (draft.coverId === fromId) return { coverId: toId, coverWide: null, coverSmall: null }
  return { coverId: draft.coverId, coverWide: cropFrom(draft.coverWide), coverSmall: cropFrom(draft.coverSmall) }
}
