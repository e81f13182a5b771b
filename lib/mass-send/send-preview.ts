import { accountOf } from '@/lib/accounts'
import { loadSendable, previewPages } from '@/lib/articles'
import { tellFollower } from '@/lib/messages'
import { actorIdOf } from '@/lib/platform/actor'
import { dayWindow, platformDay } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { words } from '@/lib/platform/words'
import { figure } from '@/lib/rulebook'
import { GetPreviewInput, type PreviewView, SendPreviewInput, type SentPreview } from './contract'
import { maySeePreview, maySend } from './policy'
import * as previews from './preview-store'

const HOUR_MS = 3_600_000

/**
 * Sends drafts as a preview to chosen preview readers (E5): each gets a message in their conversation with an address that is theirs alone,
 * runs out, and counts no read. No quota is used.
 */
export const sendPreview = defineUseCase({
  name: 'mass-send.preview',
  input: SendPreviewInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: (actor, subject) => maySend(actor, subject),
  async run({ input: { accountId, articleIds, openids }, ctx, tx }): Promise<SentPreview> {
    const articles = await loadSendable(tx, { accountId, articleIds })
    if (articles.length < articleIds.length) throw refuse('conflict', 'mass_send.article_missing')
    const chosen = (await previews.listReaders(tx, accountId)).filter(
      ({ follow }) => openids.includes(follow.openid) && follow.unfollowedAt === null,
    )
    if (chosen.length === 0) throw refuse('conflict', 'mass_send.preview_nobody')
    const limit = figure('previewsPerDay', ctx.now)
    const { from, until } = dayWindow(platformDay(ctx.now))
    if ((await previews.countPreviews(tx, accountId, from)) + chosen.length > limit)
      throw refuse('limit', 'mass_send.previews_used', { limit, returnsAt: until.toISOString() })

    const hours = figure('previewHours', ctx.now)
    const expiresAt = new Date(ctx.now.getTime() + hours * HOUR_MS)
    const sentBy = actorIdOf(ctx.actor)
    const rows = chosen.map(({ subscriberId, follow }) => ({ id: newId(ctx.now), subscriberId, openid: follow.openid }))
    const made = { accountId, articleIds, sentBy, sentAt: ctx.now, expiresAt }
    await previews.insertPreviews(
      tx,
      rows.map(({ id, subscriberId }) => ({ ...made, id, subscriberId })),
    )
    const t = words(ctx.locale, 'mass-send')
    for (const { id, subscriberId, openid } of rows) {
      const text = `${t('preview.message', { title: articles[0]?.title ?? '', hours })}\n/m/preview/${id}`
      await tellFollower(tx, { accountId, subscriberId, openid, text, operatorId: sentBy ?? '', now: ctx.now })
    }
    return { sent: rows.length, expiresAt: expiresAt.toISOString() }
  },
})

/** A preview for the one reader it was made for, until it runs out; the drafts as they are now. Nobody's read is counted. */
export const getPreview = defineQuery({
  name: 'mass-send.get-preview',
  input: GetPreviewInput,
  load: ({ input, tx }) => previews.findPreview(tx, input.previewId),
  may: maySeePreview,
  async run({ input: { articleId }, subject: preview, ctx, tx }): Promise<PreviewView> {
    const { accountId, articleIds, expiresAt } = preview
    const accountName = (await accountOf(tx, accountId, ctx.now))?.name ?? ''
    const head = { accountId, accountName, expiresAt: expiresAt.toISOString() }
    if (expiresAt <= ctx.now) return { ...head, articles: [], article: null, isOver: true }
    const pages = await previewPages(tx, { accountId, articleIds }, ctx.now)
    const article = pages.find(({ id }) => id === articleId) ?? pages[0] ?? null
    return { ...head, articles: pages.map(({ id, title }) => ({ id, title })), article, isOver: false }
  },
})
