import type { Tx } from '@/lib/platform/db'
import type { CommentShown, CommentWho } from './contract'
import { UNSAID } from './rules'
import type { Rules } from './subject'

const WHO = { off: 'OFF', all: 'ALL', followers: 'FOLLOWERS' } as const
const SHOWN = { chosen: 'CHOSEN', at_once: 'AT_ONCE' } as const
const whoOf = (column: (typeof WHO)[CommentWho]) => column.toLowerCase() as CommentWho
const shownOf = (column: (typeof SHOWN)[CommentShown]) => column.toLowerCase() as CommentShown

/** What an account says of all its articles. */
export async function accountRules(tx: Tx, accountId: string): Promise<{ who: CommentWho; shown: CommentShown }> {
  const row = await tx.commentDefault.findUnique({ where: { accountId }, select: { who: true, shown: true } })
  return row ? { who: whoOf(row.who), shown: shownOf(row.shown) } : UNSAID
}

/** What an article says of itself. */
export async function articleRules(tx: Tx, articleId: string) {
  const row = await tx.commentRule.findUnique({ where: { articleId }, select: { who: true, closesAt: true } })
  return { who: row?.who ? whoOf(row.who) : null, closesAt: row?.closesAt ?? null }
}

/** What holds for an article. */
export async function rulesFor(tx: Tx, article: { id: string; accountId: string }): Promise<Rules> {
  const [account, own] = await Promise.all([accountRules(tx, article.accountId), articleRules(tx, article.id)])
  return { who: own.who ?? account.who, shown: account.shown, closesAt: own.closesAt }
}

export async function saveAccountRules(
  tx: Tx,
  { accountId, who, shown, now }: { accountId: string; who: CommentWho; shown: CommentShown; now: Date },
): Promise<void> {
  const data = { who: WHO[who], shown: SHOWN[shown], setAt: now }
  await tx.commentDefault.upsert({
    where: { accountId },
    create: { accountId, ...data },
    update: data,
    select: { accountId: true },
  })
}

interface ArticleWord {
  accountId: string
  articleId: string
  who: CommentWho | null
  closesAt: Date | null
  now: Date
}
export async function saveArticleRules(
  tx: Tx,
  { accountId, articleId, who, closesAt, now }: ArticleWord,
): Promise<void> {
  const data = { who: who && WHO[who], closesAt, setAt: now }
  await tx.commentRule.upsert({
    where: { articleId },
    create: { articleId, accountId, ...data },
    update: data,
    select: { articleId: true },
  })
}
