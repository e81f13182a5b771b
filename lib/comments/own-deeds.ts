import { readableArticle, type ReadableArticle } from '@/lib/articles'
import { removalOf } from '@/lib/moderation'
import type { CommentEvidence } from '@/lib/moderation/contract'
import { fileReport } from '@/lib/moderation'
import { actorIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { CommentInput, LikeCommentInput, ReportCommentInput } from './contract'
import * as deeds from './deed-store'
import * as likes from './like-store'
import { mayReadComments, mayReport, mayTakeBack, mayTakePart } from './policy'
import * as store from './store'

type Shown = store.CommentRecord & { article: ReadableArticle }

/** A comment that everyone can read now: shown, not removed, under an article that is there. */
async function readable(tx: Tx, commentId: string): Promise<Shown | null> {
  const row = await store.loadShown(tx, commentId)
  if (!row || (await removalOf(tx, { kind: 'comment', id: row.id }))) return null
  const article = await readableArticle(tx, row.articleId)
  return article && { ...row, article }
}

/** A reader takes their own comment back. */
export const takeBackComment = defineUseCase({
  name: 'comments.take-back-comment',
  input: CommentInput,
  load: ({ input, tx }) => store.load(tx, input.commentId),
  may: (actor, comment) => mayTakeBack(actor, comment),
  async run({ subject: { id, accountId, articleId, chosenAt }, ctx, tx }) {
    const gone = await deeds.remove(tx, { accountId, commentIds: [id] }, { now: ctx.now, by: 'writer' })
    if (gone.length === 0) throw refuse('conflict', 'comments.already_gone')
    if (chosenAt) await dropPages(tx, [`/a/${articleId}`])
    return { articleId }
  },
})

/** A reader likes a comment, or no longer does. */
export const likeComment = defineUseCase({
  name: 'comments.like-comment',
  input: LikeCommentInput,
  load: ({ input, tx }) => readable(tx, input.commentId),
  may: (actor) => mayTakePart(actor),
  async run({ input: { on }, subject: { id, accountId, articleId }, ctx, tx }) {
    const wish = { accountId, commentId: id, subscriberId: actorIdOf(ctx.actor) ?? '' }
    if (on === 'yes') await likes.begin(tx, wish, ctx.now)
    else await likes.end(tx, wish)
    return { articleId, on: on === 'yes' }
  },
})

/** One comment that readers see, for the page on which it is reported. */
export const getComment = defineQuery({
  name: 'comments.get-comment',
  input: CommentInput,
  load: ({ input, tx }) => readable(tx, input.commentId),
  may: mayReadComments,
  run: ({ subject: { id, text, subscriber, article } }) =>
    Promise.resolve({ id, text, name: subscriber.name, articleId: article.id, accountName: article.accountName }),
})

/** Reports a comment under a rule (MOD-1). The evidence is what the server sees now. */
export const reportComment = defineUseCase({
  name: 'comments.report-comment',
  input: ReportCommentInput,
  load: ({ input, tx }) => readable(tx, input.commentId),
  may: (actor, comment) => mayReport(actor, comment),
  run: ({ input: { clause, text }, subject, ctx, tx }) =>
    fileReport(tx, {
      ctx,
      target: { kind: 'comment', id: subject.id, accountId: subject.accountId },
      clause,
      text,
      evidence: evidenceOf(subject),
    }),
})

const evidenceOf = ({ text, reply, subscriber, at, article }: Shown): CommentEvidence => ({
  kind: 'comment',
  text,
  reply: reply ?? '',
  by: subscriber.name,
  sentAt: at.toISOString(),
  articleId: article.id,
  articleTitle: article.title,
  accountName: article.accountName,
  accountHandle: article.accountHandle,
})
