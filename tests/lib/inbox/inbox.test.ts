import { beforeEach, describe, expect, it } from 'vitest'
import {
  discoverAccounts,
  getAccountSends,
  getFolder,
  getInbox,
  liveAudiencesOf,
  listContacts,
  markSendsSeen,
} from '@/lib/inbox'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drafts, send } from '@/tests/lib/mass-send/setting'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const reader = (now = NOW) => ctxOf(cast.reader, { now })
const inbox = (now = NOW) => runQuery(getInbox, reader(now), {})
const folder = (cursor?: string) => runQuery(getFolder, reader(), { cursor })
const seen = (upTo: Date, accountId?: string) =>
  execute(markSendsSeen, reader(after(DAY)), { upTo: upTo.toISOString(), accountId })
const ago = (ms: number) => after(-ms)

describe('the message list', () => {
  it('folds subscription accounts into one row that says what came last and never how much (S25)', async () => {
    await send({ accountId: cast.account.id, now: ago(2 * DAY) })
    await send({ accountId: cast.account.id, now: ago(DAY) })
    const view = await inbox()
    expect(view.services).toEqual([])
    expect(view.folded).toEqual({ at: ago(DAY).toISOString(), accountName: cast.account.name, title: '第 1 篇' })
  })

  it('shows a service account by itself with the number of unseen sends', async () => {
    await send({ accountId: cast.service.id, now: ago(7 * DAY - MINUTE) })
    await send({ accountId: cast.service.id, now: ago(HOUR) })
    expect((await inbox()).services).toMatchObject([
      { account: { id: cast.service.id }, unreadSends: 2, unread: 0, at: ago(HOUR).toISOString() },
    ])
    await seen(ago(HOUR), cast.service.id)
    expect((await inbox()).services).toMatchObject([{ unreadSends: 0 }])
  })

  it('counts unread messages of a service account beside its sends, and orders by who spoke last', async () => {
    await db.follow.update({
      where: { accountId_subscriberId: { accountId: cast.service.id, subscriberId: cast.reader.id } },
      data: { lastMessageAt: ago(MINUTE), subscriberUnread: 3 },
    })
    await db.message.create({
      data: {
        accountId: cast.service.id,
        subscriberId: cast.reader.id,
        id: newId(ago(MINUTE)),
        direction: 'OUT',
        kind: 'TEXT',
        text: '歡迎',
        responder: 'follow',
        sentAt: ago(MINUTE),
      },
    })
    await send({ accountId: cast.service.id, now: ago(HOUR) })
    expect((await inbox()).services).toMatchObject([
      { unread: 3, unreadSends: 1, last: { text: '歡迎' }, at: ago(MINUTE).toISOString() },
    ])
  })

  it('is empty for who follows nobody, though the platform is full', async () => {
    await send({ accountId: cast.account.id })
    expect(await runQuery(getInbox, ctxOf(cast.passerBy), {})).toEqual({
      services: [],
      folded: null,
      followsAny: false,
    })
  })
})

describe('the folder', () => {
  it('holds what became visible since the subscriber followed, newest first; nothing scheduled, deleted or of strangers', async () => {
    await db.follow.updateMany({ data: { followedAt: ago(3 * DAY) } })
    await send({ accountId: cast.account.id, now: ago(4 * DAY) })
    const second = await send({ accountId: cast.account.id, now: ago(2 * DAY) })
    const deleted = await send({ accountId: cast.account.id, now: ago(DAY) })
    await db.broadcast.updateMany({ where: { id: deleted.id }, data: { deletedAt: NOW } })
    const today = await send({ accountId: cast.account.id, now: ago(HOUR) })
    await send({ accountId: cast.account.id, sendAt: after(DAY) })
    await send({ accountId: cast.other.id })
    await send({ accountId: cast.service.id })
    expect((await folder()).sends.map(({ id }) => id)).toEqual([today.id, second.id])
  })

  it('holds nothing of an account that is not followed any more, and only the new when it is followed again', async () => {
    await send({ accountId: cast.account.id, now: ago(DAY) })
    await db.follow.updateMany({ data: { unfollowedAt: NOW } })
    expect((await folder()).sends).toEqual([])
    await db.follow.updateMany({ data: { unfollowedAt: null, followedAt: ago(HOUR) } })
    expect((await folder()).sends).toEqual([])
  })

  it('marks as new what came after the last look, and what came while looking stays new', async () => {
    await send({ accountId: cast.account.id, now: ago(2 * DAY) })
    const shown = await folder()
    expect(shown.sends.map(({ isNew }) => isNew)).toEqual([true])
    await send({ accountId: cast.account.id, now: ago(HOUR) })
    await seen(new Date(shown.upTo ?? ''))
    expect((await folder()).sends.map(({ isNew }) => isNew)).toEqual([true, false])
    await seen(ago(HOUR))
    await seen(ago(2 * DAY))
    expect((await folder()).sends.map(({ isNew }) => isNew)).toEqual([false, false])
  })

  it('says of an article that was taken down or deleted that it is gone, and under which rule', async () => {
    const articleIds = await drafts(cast.account.id, 2)
    await send({ accountId: cast.account.id, articleIds })
    const [caseId, decisionId] = [newId(), newId()]
    const target = { targetKind: 'ARTICLE' as const, targetId: articleIds[0] ?? '', accountId: cast.account.id }
    await db.case.create({ data: { id: caseId, ...target, state: 'DECIDED', severity: 1, openedAt: NOW, dueAt: NOW } })
    await db.decision.create({
      data: {
        id: decisionId,
        caseId,
        outcome: 'remove_and_warn',
        clause: 'CONTENT-6',
        reason: '謠言',
        decidedBy: newId(),
        decidedAt: NOW,
      },
    })
    await db.removal.create({ data: { ...target, decisionId, clause: 'CONTENT-6', at: NOW } })
    await db.article.updateMany({ where: { id: articleIds[1] }, data: { state: 'DELETED', deletedAt: NOW } })
    expect((await folder()).sends[0]?.articles).toMatchObject([
      { state: 'taken_down', clause: 'CONTENT-6', cover: null },
      { state: 'deleted' },
    ])
  })

  it('gives every send exactly once, page after page, over many accounts', async () => {
    const accounts = await manyFollowed(30)
    await db.broadcast.createMany({
      data: accounts.flatMap((accountId, at) =>
        [at, at + 7, 40].map((minutes) => visible(accountId, ago(minutes * MINUTE))),
      ),
    })
    const [ids, times]: [string[], string[]] = [[], []]
    for (let cursor: string | undefined, pages = 0; pages < 10; pages++) {
      const page = await folder(cursor)
      ids.push(...page.sends.map(({ id }) => id))
      times.push(...page.sends.map(({ visibleAt }) => visibleAt))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(new Set(ids).size).toBe(90)
    expect(ids).toHaveLength(90)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('around it', () => {
  it('one account has its own page of sends', async () => {
    const one = await send({ accountId: cast.service.id })
    await send({ accountId: cast.account.id })
    const view = await runQuery(getAccountSends, reader(), { accountId: cast.service.id })
    expect([view.following, view.sends.map(({ id }) => id)]).toEqual([true, [one.id]])
  })

  it('contacts hold both kinds, discovery says which are followed', async () => {
    expect(await runQuery(listContacts, reader(), {})).toMatchObject({
      subscription: [{ name: '林間小記' }],
      service: [{ name: '山海茶舍' }],
    })
    await db.follow.deleteMany({ where: { accountId: cast.service.id } })
    expect((await runQuery(discoverAccounts, reader(), { q: cast.service.handle })).found).toMatchObject([
      { id: cast.service.id, following: false },
    ])
    expect((await runQuery(discoverAccounts, reader(), { q: '' })).found).toEqual([])
  })

  it('an open page hears its own matters and those of the accounts it follows, no others', async () => {
    expect((await liveAudiencesOf(cast.reader.id)).toSorted()).toEqual(
      [`subscriber:${cast.reader.id}`, `follows:${cast.account.id}`, `follows:${cast.service.id}`].toSorted(),
    )
  })
})

const visible = (accountId: string, visibleAt: Date) => ({
  accountId,
  id: newId(visibleAt),
  state: 'VISIBLE' as const,
  clientKey: newId(),
  audience: { kind: 'everyone' },
  articleIds: [],
  acceptedAt: visibleAt,
  sendAt: visibleAt,
  visibleAt,
  quotaWindow: 'day:2026-11-18',
  quotaLimit: 1,
})

async function manyFollowed(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId(NOW))
  await db.account.createMany({
    data: ids.map((id) => ({
      id,
      subjectId: cast.account.subjectId,
      kind: 'SUBSCRIPTION' as const,
      state: 'LIVE' as const,
      name: id,
      nameKey: id,
      handle: id,
      bindingKind: 'email',
      binding: id,
      createdAt: NOW,
      liveAt: NOW,
    })),
  })
  await db.follow.createMany({
    data: ids.map((accountId) => ({
      accountId,
      subscriberId: cast.reader.id,
      openid: `o-${accountId}`,
      followedAt: ago(DAY),
    })),
  })
  return ids
}
