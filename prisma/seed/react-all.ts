import { flushReactions, flushShares, react, recordShare } from '@/lib/articles'
import { createCollection, followCollection, saveCollection } from '@/lib/collections'
import { handleComments, likeComment, pinComment, replyToComment, writeComment } from '@/lib/comments'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { indexWhatIsMissing } from '@/lib/search/jobs'
import { castVote } from '@/lib/votes'
import type { Sent } from './publish-all'
import type { LiveAccount } from './scenarios/publishing'
import { at, daysAgo, dice, later, subscriber, SYSTEM, TODAY } from './story'

const SAID = [
  '寫得真好，像跟著走了一趟。',
  '請問下一篇什麼時候發？',
  '我家後山也有這種樹，從來不知道名字。',
  '照片好看，想知道是幾月拍的。',
  '讀了兩遍，第二遍念給孩子聽。',
  '有個小問題：這條路雨天能走嗎？',
  '收藏了，週末就去。',
]
const ANSWER = '謝謝你讀到最後。雨天路滑，建議等放晴一天再走。'

interface World {
  account: LiveAccount
  sent: readonly Sent[]
  readers: readonly string[]
  voteId: string
}

async function comment(articleId: string, reader: string, { text, now }: { text: string; now: Date }): Promise<string> {
  const clientKey = newId()
  await execute(writeComment, at(now, subscriber(reader)), { articleId, text, clientKey })
  return (await db.comment.findFirstOrThrow({ where: { clientKey }, select: { id: true } })).id
}

/** Under one article: comments of a few readers, most of them chosen, one pinned and answered, one that waits. */
async function commentOn({ account, readers }: World, article: Sent): Promise<void> {
  const ids: string[] = []
  for (const [n, text] of SAID.entries()) {
    const now = later(article.at, 40 + n * 37)
    ids.push(await comment(article.articleId, readers[n] ?? '', { text, now }))
  }
  const { id: accountId, actor } = account
  const now = later(article.at, 400)
  await execute(handleComments, at(now, actor), { accountId, commentIds: ids.slice(0, -1), deed: 'choose' })
  const [pinned = '', answered = ''] = [ids[0], ids[5]]
  await execute(pinComment, at(now, actor), { accountId, commentId: pinned, pin: 'yes' })
  await execute(replyToComment, at(later(now, 5), actor), { accountId, commentId: answered, text: ANSWER })
  for (const reader of readers.slice(2, 9)) {
    await execute(likeComment, at(later(now, 9), subscriber(reader)), { commentId: pinned })
  }
}

/** A series of the account's articles in order, with readers who follow it. */
async function putInOrder({ account, sent, readers }: World): Promise<void> {
  const { id: accountId, actor } = account
  const words = { title: '林間筆記', intro: '按時間排列的山間筆記，從冬天寫起。' }
  const now = daysAgo(4, 15)
  const { id } = await execute(createCollection, at(now, actor), { accountId, ...words })
  const articleIds = sent.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ articleId }) => articleId)
  await execute(saveCollection, at(now, actor), { accountId, collectionId: id, version: 1, ...words, articleIds })
  for (const reader of readers.slice(0, 6))
    await execute(followCollection, at(later(now, 30), subscriber(reader)), { collectionId: id })
}

async function vote({ readers, voteId }: World): Promise<void> {
  const chance = dice(7)
  for (const [n, reader] of readers.slice(2, 24).entries()) {
    const ctx = at(later(daysAgo(6, 11), n * 13), subscriber(reader))
    await execute(castVote, ctx, { voteId, chosen: [chance.below(3)] })
  }
}

/** What readers did with what was published: likes everywhere; comments, a series and a vote on the first account. */
export async function reactAll(world: World): Promise<void> {
  const { account, sent, readers } = world
  const chance = dice(2026)
  for (const { articleId, at: published } of sent) {
    for (const [n, reader] of chance.some(readers, 3 + chance.below(12)).entries()) {
      const ctx = at(later(published, 30 + n), subscriber(reader), n)
      await execute(react, ctx, { articleId, kind: n % 4 === 0 ? 'favourite' : 'like' })
      if (n % 5 === 0) recordShare(ctx, articleId)
    }
  }
  await flushReactions(at(TODAY, SYSTEM))
  await flushShares(at(TODAY, SYSTEM))
  const own = sent.filter(({ key }) => key === account.key)
  for (const article of own.slice(0, 3)) await commentOn(world, article)
  await putInOrder({ ...world, sent: own })
  await vote(world)
  while ((await indexWhatIsMissing()) > 0);
}
