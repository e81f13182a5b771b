import { handleComments, saveCommentDefault, writeComment } from '@/lib/comments'
import type { CommentShown, CommentWho } from '@/lib/comments/contract'
import type { Actor } from '@/lib/platform/actor'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { after, type Cast, ctxOf, DAY, NOW } from '@/tests/support/cast'

/** A comment by a reader of the cast under an article of the cast's account. */
export async function comment(
  cast: Cast,
  { articleId, by = cast.reader, text = '寫得真好' }: { articleId: string; by?: Actor; text?: string },
): Promise<string> {
  const clientKey = newId()
  await execute(writeComment, ctxOf(by), { articleId, text, clientKey })
  const row = await db.comment.findFirstOrThrow({ where: { clientKey }, select: { id: true } })
  return row.id
}

/** The account's ids, an article, and a comment that waits under it. */
export async function waiting(cast: Cast) {
  const { accountId, articleId } = await publishedArticle(cast)
  return { accountId, articleId, commentId: await comment(cast, { articleId }) }
}

/** The same, chosen. */
export async function shown(cast: Cast) {
  const ids = await waiting(cast)
  const { accountId, commentId } = ids
  await execute(handleComments, ctxOf(cast.editor), { accountId, commentIds: [commentId], deed: 'choose' })
  return ids
}

export const setRules = (cast: Cast, rules: { who?: CommentWho; shown?: CommentShown }) =>
  execute(saveCommentDefault, ctxOf(cast.editor), {
    accountId: cast.account.id,
    who: 'all',
    shown: 'chosen',
    ...rules,
  })

/** A decision of moderation as it stands in the tables: the comment removed, or the account barred from comments for a week. */
export async function decided(cast: Cast, what: { removes: string } | { bars: true }): Promise<void> {
  const [caseId, decisionId, accountId] = [newId(NOW), newId(NOW), cast.account.id]
  const targetId = 'removes' in what ? what.removes : accountId
  const kind = 'removes' in what ? ('COMMENT' as const) : ('ACCOUNT' as const)
  await transaction(async (tx) => {
    await tx.case.create({
      data: {
        id: caseId,
        targetKind: kind,
        targetId,
        accountId,
        state: 'DECIDED',
        severity: 1,
        openedAt: NOW,
        dueAt: NOW,
      },
    })
    await tx.decision.create({
      data: {
        ...{ id: decisionId, caseId, outcome: 'remove', clause: 'CONTENT-8', reason: '侮辱', passage: '寫' },
        ...{ decidedBy: cast.moderator.id, decidedAt: NOW },
      },
    })
    if ('removes' in what)
      await tx.removal.create({
        data: { targetKind: kind, targetId, decisionId, accountId, clause: 'CONTENT-8', at: NOW },
      })
    else
      await tx.penalty.create({
        data: {
          ...{ id: newId(NOW), accountId, decisionId, measure: 'function_barred', functions: ['comments'] },
          ...{ clause: 'USE-2', from: NOW, until: after(7 * DAY) },
        },
      })
  })
}
