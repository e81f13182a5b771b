import { beforeEach, describe, expect, it } from 'vitest'
import { receiveMessage } from '@/lib/conversation'
import { blockFollower, unfollow } from '@/lib/followers'
import {
  answerByHand,
  getConversation,
  listConversations,
  markConversationRead,
  markMyConversationRead,
  unreadMessagesOf,
} from '@/lib/messages'
import { answerWindow } from '@/lib/messages/rules'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, HOUR, makeCast, MINUTE, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const openid = () => `o0-${cast.reader.id}`
const say = (words: string, now = NOW) =>
  execute(receiveMessage, ctxOf(cast.reader, { now }), {
    accountId: cast.account.id,
    clientMessageId: `press-${now.getTime()}`,
    text: words,
  })
const answer = (now: Date, text = '在的', clientMessageId = `answer-${now.getTime()}`) =>
  execute(answerByHand, ctxOf(cast.agent, { now }), {
    accountId: cast.account.id,
    openid: openid(),
    kind: 'text',
    text,
    clientMessageId,
  })
const inboxOf = (filter: 'all' | 'unread' | 'waiting' = 'all') =>
  runQuery(listConversations, ctxOf(cast.agent), { accountId: cast.account.id, filter })

describe('the window for answering (MSG-7)', () => {
  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('%d ms from its end is open: %s', (ms, open) => {
    expect(answerWindow(NOW, 48, after(48 * HOUR + ms)).open).toBe(open)
  })
  it('lets an answer through at its last instant and refuses the next, saying until when it was', async () => {
    await say('在嗎')
    await answer(after(48 * HOUR))
    await expect(answer(after(48 * HOUR + 1))).rejects.toMatchObject({
      kind: 'limit',
      code: 'messages.window_closed',
      facts: { hours: 48, until: after(48 * HOUR).toISOString() },
    })
  })
  it('opens again with the follower’s next message', async () => {
    await say('在嗎')
    await say('還在嗎', after(60 * HOUR))
    await expect(answer(after(100 * HOUR))).resolves.toMatchObject({ text: '在的', madeBy: 'operator', mine: true })
  })
  it('is closed to who never wrote, who left, and who is blocked', async () => {
    await expect(answer(NOW)).rejects.toMatchObject({ code: 'messages.never_wrote' })
    await say('在嗎')
    await execute(blockFollower, ctxOf(cast.agent), { accountId: cast.account.id, openid: openid(), block: 'yes' })
    await expect(answer(NOW)).rejects.toMatchObject({ code: 'messages.follower_blocked' })
    await execute(unfollow, ctxOf(cast.reader), { accountId: cast.account.id })
    await expect(answer(NOW)).rejects.toMatchObject({ code: 'messages.not_following' })
  })
})

describe('an answer', () => {
  it('pressed twice at once is one message', async () => {
    await say('在嗎')
    const both = await Promise.all([
      answer(after(MINUTE), '在的', 'answer-1'),
      answer(after(MINUTE), '在的', 'answer-1'),
    ])
    expect(both[0]?.id).toBe(both[1]?.id)
    expect(await db.message.count({ where: { direction: 'OUT' } })).toBe(1)
  })
  it('ends the wait, is unread to the follower, and both sides and colleagues see it', async () => {
    await say('在嗎')
    expect((await inboxOf('waiting')).conversations).toHaveLength(1)
    await answer(after(MINUTE))
    expect((await inboxOf('waiting')).conversations).toHaveLength(0)
    expect(await unreadMessagesOf(db, cast.reader.id)).toMatchObject([
      { accountId: cast.account.id, unread: 1, last: { from: 'account', text: '在的' } },
    ])
    const seen = await runQuery(getConversation, ctxOf(cast.holder), { accountId: cast.account.id, openid: openid() })
    expect(seen.messages.map(({ text, mine }) => [text, mine])).toEqual([
      ['在嗎', false],
      ['在的', false],
    ])
    const woken = await db.liveEntry.findMany({
      where: { topic: 'message' },
      orderBy: { seq: 'desc' },
      take: 2,
      select: { audience: true },
    })
    expect(woken.map(({ audience }) => audience).sort()).toEqual([
      `account:${cast.account.id}`,
      `subscriber:${cast.reader.id}`,
    ])
  })
})

describe('reading up to a message', () => {
  it('leaves unread what came after it', async () => {
    const first = await say('一')
    await say('二', after(MINUTE))
    const upTo = first.messages[0]?.id ?? ''
    await execute(markConversationRead, ctxOf(cast.agent), { accountId: cast.account.id, openid: openid(), upTo })
    expect((await inboxOf()).conversations[0]?.unread).toBe(1)
    const newest = (
      await runQuery(getConversation, ctxOf(cast.agent), { accountId: cast.account.id, openid: openid() })
    ).messages.at(-1)
    await execute(markConversationRead, ctxOf(cast.agent), {
      accountId: cast.account.id,
      openid: openid(),
      upTo: newest?.id ?? '',
    })
    expect((await inboxOf('unread')).conversations).toEqual([])
  })
  it('is each side’s own', async () => {
    await say('一')
    const { id } = await answer(after(MINUTE))
    await execute(markMyConversationRead, ctxOf(cast.reader), { accountId: cast.account.id, upTo: id })
    expect((await unreadMessagesOf(db, cast.reader.id))[0]?.unread).toBe(0)
    expect((await inboxOf()).conversations[0]?.unread).toBe(1)
  })
})

it('A long conversation comes page by page, oldest first, and no message twice', async () => {
  const at = Array.from({ length: 70 }, (_, count) => after(count * MINUTE))
  await db.message.createMany({
    data: at.map((sentAt, count) => ({
      ...{ accountId: cast.account.id, subscriberId: cast.reader.id, id: newId(sentAt), sentAt, text: `m${count}` },
      ...{ direction: 'IN' as const, kind: 'TEXT' as const },
    })),
  })
  const pages: (string | null)[][] = []
  let before: string | undefined
  do {
    const page = await runQuery(getConversation, ctxOf(cast.agent), {
      accountId: cast.account.id,
      openid: openid(),
      before,
    })
    pages.unshift(page.messages.map(({ text }) => text))
    before = page.olderCursor ?? undefined
  } while (before)
  expect(pages.map(({ length }) => length)).toEqual([10, 30, 30])
  expect(pages.flat()).toEqual(at.map((_, count) => `m${count}`))
})
