import { articlesById } from '@/lib/articles'
import { picturesFor } from '@/lib/media'
import type { FoundFollower } from '@/lib/followers'
import type { Tx } from '@/lib/platform/db'
import {
  type ArticleCard,
  type ConversationFollower,
  type LastMessage,
  MESSAGES_PER_PAGE,
  type MessagePage,
  type MessageView,
} from './contract'
import type { MyTalkRow, TalkRow } from './inbox-store'
import { madeBy } from './rules'
import * as store from './store'
import type { MessageRow } from './subject'

/** Messages with their pictures and article cards as they are now; what was taken down or deleted says so. */
export async function messageViews(
  tx: Tx,
  rows: readonly MessageRow[],
  viewerId: string | null,
): Promise<MessageView[]> {
  const [pictures, cards] = await Promise.all([
    picturesFor(
      tx,
      rows.map(({ materialId }) => materialId),
    ),
    articleCards(
      tx,
      rows.flatMap(({ articleId }) => articleId ?? []),
    ),
  ])
  return rows.map((row) => ({
    id: row.id,
    from: row.direction === 'IN' ? 'follower' : 'account',
    kind: row.kind.toLowerCase() as MessageView['kind'],
    text: row.text,
    picture: row.materialId ? (pictures.get(row.materialId) ?? null) : null,
    article: row.articleId ? (cards.get(row.articleId) ?? { state: 'gone', id: row.articleId }) : null,
    madeBy: madeBy(row.responder),
    mine: viewerId !== null && row.responder === `operator:${viewerId}`,
    clientMessageId: row.clientMessageId,
    sentAt: row.sentAt.toISOString(),
  }))
}

async function articleCards(tx: Tx, ids: readonly string[]): Promise<Map<string, ArticleCard>> {
  const found = await articlesById(tx, [...new Set(ids)])
  return new Map(
    found
      .filter(({ state }) => state === 'published')
      .map(({ id, title, summary, cover }) => [id, { state: 'published', id, title, summary, cover }]),
  )
}

interface Wanted {
  accountId: string
  subscriberId: string
  before?: string
  viewerId: string | null
}

/** One page of a conversation, oldest first. */
export async function messagePage(tx: Tx, { viewerId, ...where }: Wanted): Promise<MessagePage> {
  const rows = await store.listThread(tx, { ...where, limit: MESSAGES_PER_PAGE + 1 })
  const shown = rows.slice(0, MESSAGES_PER_PAGE)
  return {
    messages: await messageViews(tx, shown.toReversed(), viewerId),
    olderCursor: rows.length > MESSAGES_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

type Known = Pick<FoundFollower, 'openid' | 'name' | 'remark' | 'scene' | 'followedAt' | 'unfollowedAt' | 'blockedAt'>

export const conversationFollower = (row: Known): ConversationFollower => ({
  openid: row.openid,
  name: row.name,
  remark: row.remark,
  scene: row.scene,
  since: row.followedAt.toISOString(),
  following: row.unfollowedAt === null,
  blocked: row.blockedAt !== null,
})

export const lastMessage = (row: TalkRow | MyTalkRow): LastMessage | null =>
  row.lastId === null
    ? null
    : {
        id: row.lastId,
        from: row.lastDirection === 'IN' ? 'follower' : 'account',
        kind: row.lastKind.toLowerCase() as LastMessage['kind'],
        text: row.lastText,
        sentAt: row.lastSentAt.toISOString(),
      }
