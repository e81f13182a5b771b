import { ownMaterials, ownPictures, useMaterials } from '@/lib/media'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { cardsIn, pictureIdsIn, sanitizeArticleHtml, textOfHtml, withoutPictures } from '@/lib/platform/html'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
import { EDITING_TOPIC, type SavedDraft, type SaveDraftInput } from './contract'
import { openWindows } from './editor-store'
import { limitsOn, overlong } from './rules'
import * as store from './store'
import * as versions from './version-store'
import { faultsOf } from './views'

type Written = Pick<store.ArticleRow, 'savedAt' | 'version' | 'body' | 'coverId' | 'bodyLocked'>

/** The body to be kept: without pictures of others, but those that a reprint came with; and as it was, where it is another's. */
function keptBody(clean: string, foreign: readonly string[], subject: Written): string {
  const written = foreign.length > 0 ? withoutPictures(clean, foreign) : clean
  if (!subject.bodyLocked) return written
  if (textOfHtml(written) !== textOfHtml(subject.body))
    throw refuse('forbidden', 'articles.text_locked', { rule: 'PUB-5' })
  return subject.body
}

/**
 * Writes texts onto the version that they were made from: cleaned, measured, without pictures of others; keeps the save among the
 * draft's versions and tells other open editors. Another save in between refuses it with `conflict` (articles.stale_draft).
 */
export async function writeDraft(
  tx: Tx,
  ctx: Ctx,
  { input, subject }: { input: SaveDraftInput; subject: Written },
): Promise<SavedDraft> {
  const clean = sanitizeArticleHtml(input.body)
  const day = platformDay(ctx.now)
  const tooLong = overlong({ title: input.title, summary: input.summary, body: textOfHtml(clean) }, limitsOn(day))
  if (tooLong) throw refuseField(tooLong.field, `articles.${tooLong.field}_too_long`, { limit: tooLong.limit })

  const { accountId, articleId } = input
  const asked = pictureIdsIn(clean)
  const own = await ownPictures(tx, { accountId, ids: [...asked, ...(input.coverId ? [input.coverId] : [])] })
  const held = new Set([...pictureIdsIn(subject.body), subject.coverId])
  const foreign = asked.filter((id) => !own.has(id) && !held.has(id))
  const body = keptBody(clean, foreign, subject)
  const coverId = input.coverId && (own.has(input.coverId) || held.has(input.coverId)) ? input.coverId : null
  const texts = { ...input, body, coverId, now: ctx.now }

  if (!(await store.saveDraft(tx, texts))) {
    throw refuse('conflict', 'articles.stale_draft', {
      savedAt: subject.savedAt.toISOString(),
      version: subject.version,
    })
  }
  const version = input.version + 1
  await versions.keep(tx, { ...texts, version, by: actorIdOf(ctx.actor) }, figure('draftVersionsKept', day))
  const cards = cardsIn(body)
  await store.noteCards(tx, { accountId, articleId, cards })
  const played = cards.filter(({ kind }) => kind === 'voice' || kind === 'video').map(({ id }) => id)
  const recordings = await ownMaterials(tx, { accountId, ids: played })
  await useMaterials(tx, { accountId, usedBy: 'article', refId: articleId, materialIds: [...own, ...recordings] })
  if ((await openWindows(tx, articleId, ctx.now)).length > 1)
    await wake(tx, [`account:${accountId}`], EDITING_TOPIC, articleId)
  return {
    id: articleId,
    version,
    savedAt: ctx.now.toISOString(),
    droppedPictures: foreign.length,
    faults: faultsOf({ title: input.title, body }),
  }
}
