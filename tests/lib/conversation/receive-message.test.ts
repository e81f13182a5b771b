import { beforeEach, describe, expect, it } from 'vitest'
import { follow, receiveMessage } from '@/lib/conversation'
import { BURST } from '@/lib/conversation/limits'
import { blockFollower, unfollow } from '@/lib/followers'
import { deleteMaterial } from '@/lib/media'
import { getMyConversation } from '@/lib/messages'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addKeywordRule, deleteKeywordRule, editKeywordRule, moveKeywordRule, setFixedReply } from '@/lib/replies'
import { picture } from '@/tests/lib/media/setting'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const say = (text: string, clientMessageId = `press-${text}`.padEnd(8, '-').replace(/[^\w-]/g, 'x')) =>
  execute(receiveMessage, ctxOf(cast.reader), { accountId: cast.account.id, clientMessageId, text })
const addRule = (word: string, answer: string, match: 'exact' | 'contains' = 'exact') =>
  execute(addKeywordRule, ctxOf(cast.editor), {
    accountId: cast.account.id,
    keywords: [{ word, match }],
    contents: [{ kind: 'text', text: answer }],
  })
const texts = (view: { messages: { text: string | null }[] }) => view.messages.map(({ text }) => text)
const openid = () => `o0-${cast.reader.id}`
const followRow = () =>
  db.follow.findUniqueOrThrow({
    where: { accountId_subscriberId: { accountId: cast.account.id, subscriberId: cast.reader.id } },
  })

describe('a message that nobody may send', () => {
  it('is refused from who does not follow, and nothing is stored', async () => {
    const words = { accountId: cast.account.id, clientMessageId: 'press-0001', text: '在嗎' }
    await expect(execute(receiveMessage, ctxOf(cast.passerBy), words)).rejects.toMatchObject({
      code: 'conversation.not_following',
    })
    expect(await db.message.count()).toBe(0)
  })
  it('is refused after unfollowing', async () => {
    await execute(unfollow, ctxOf(cast.reader), { accountId: cast.account.id })
    await expect(say('在嗎')).rejects.toMatchObject({ code: 'conversation.not_following' })
  })
  it('is refused from the block list', async () => {
    await execute(blockFollower, ctxOf(cast.agent), { accountId: cast.account.id, openid: openid(), block: 'yes' })
    await expect(say('在嗎')).rejects.toMatchObject({ kind: 'forbidden', code: 'conversation.blocked' })
  })
  it('is refused while the account is frozen', async () => {
    await db.account.update({ where: { id: cast.account.id }, data: { state: 'FROZEN' } })
    await expect(say('在嗎')).rejects.toMatchObject({ code: 'accounts.not_live' })
  })
  it('is refused while a penalty bars the account from replying, and taken from the instant it ends', async () => {
    const id = () => newId(NOW)
    const decision = { id: id(), outcome: 'warn', reason: '騷擾', decidedBy: cast.moderator.id, decidedAt: NOW }
    const barred = {
      id: id(),
      accountId: cast.account.id,
      measure: 'function_barred',
      functions: ['reply'],
      clause: 'CONTENT-11',
      from: NOW,
      until: after(DAY),
    }
    await db.case.create({
      data: {
        ...{
          id: id(),
          targetKind: 'ACCOUNT',
          targetId: cast.account.id,
          accountId: cast.account.id,
          state: 'DECIDED',
          severity: 1,
        },
        ...{ openedAt: NOW, dueAt: after(DAY), decision: { create: { ...decision, penalties: { create: [barred] } } } },
      },
    })
    await expect(say('在嗎')).rejects.toMatchObject({
      code: 'conversation.account_barred',
      facts: { until: after(DAY).toISOString() },
    })
    const later = { accountId: cast.account.id, clientMessageId: 'press-later', text: '在嗎' }
    await expect(execute(receiveMessage, ctxOf(cast.reader, { now: after(DAY) }), later)).resolves.toMatchObject({
      isNew: true,
    })
  })
})

describe('a flood', () => {
  it('is refused with the instant when it goes on; a press that came before is answered as then', async () => {
    for (let at = 0; at < BURST.messages; at++) await say(`第 ${at} 句`, `press-${1000 + at}`)
    const again = after(BURST.seconds * 1000)
    await expect(say('再一句', 'press-more')).rejects.toMatchObject({
      kind: 'limit',
      code: 'conversation.too_many_messages',
      facts: { again: again.toISOString() },
    })
    expect(await db.message.count()).toBe(BURST.messages)
    expect(await say('第 0 句', 'press-1000')).toMatchObject({ isNew: false })

    const words = { clientMessageId: 'press-later', text: '再一句' }
    await execute(follow, ctxOf(cast.reader), { accountId: cast.other.id })
    await expect(
      execute(receiveMessage, ctxOf(cast.reader), { accountId: cast.other.id, ...words }),
    ).resolves.toMatchObject({ isNew: true })
    await expect(
      execute(receiveMessage, ctxOf(cast.reader, { now: after(BURST.seconds * 1000 + 5) }), {
        accountId: cast.account.id,
        ...words,
      }),
    ).resolves.toMatchObject({ isNew: true })
  })
})

describe('a message', () => {
  it('without rules is stored, unread and waiting, and both sides are woken', async () => {
    const view = await say('在嗎')
    expect(texts(view)).toEqual(['在嗎'])
    expect(await followRow()).toMatchObject({
      operatorUnread: 1,
      subscriberUnread: 0,
      waitingSince: NOW,
      lastInboundAt: NOW,
    })
    const woken = await db.liveEntry.findMany({
      where: { topic: 'message' },
      select: { audience: true, ref: true },
      orderBy: { audience: 'asc' },
    })
    expect(woken).toEqual([
      { audience: `account:${cast.account.id}`, ref: openid() },
      { audience: `subscriber:${cast.reader.id}`, ref: openid() },
    ])
  })
  it('is answered by its keyword in the same breath, after itself, and waits for nobody', async () => {
    await addRule('地址', '山海路 8 號')
    expect(texts(await say(' 地址 '))).toEqual(['地址', '山海路 8 號'])
    expect(await followRow()).toMatchObject({ operatorUnread: 1, subscriberUnread: 1, waitingSince: null })
    const thread = await runQuery(getMyConversation, ctxOf(cast.reader), { accountId: cast.account.id })
    expect(thread.messages.map(({ from, text }) => [from, text])).toEqual([
      ['follower', '地址'],
      ['account', '山海路 8 號'],
    ])
  })
  it('gets all contents of the rule, in order', async () => {
    const contents = ['一', '二', '三'].map((text) => ({ kind: 'text' as const, text }))
    const keywords = [{ word: '全部', match: 'exact' as const }]
    await execute(addKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, keywords, contents })
    expect(texts(await say('全部'))).toEqual(['全部', '一', '二', '三'])
    expect(await followRow()).toMatchObject({ subscriberUnread: 3 })
  })
  it('that no keyword takes gets the default reply and still waits for a person', async () => {
    const contents = [{ kind: 'text' as const, text: '我們會盡快回覆' }]
    await execute(setFixedReply, ctxOf(cast.editor), { accountId: cast.account.id, trigger: 'default', contents })
    expect(texts(await say('其他'))).toEqual(['其他', '我們會盡快回覆'])
    expect(await followRow()).toMatchObject({ waitingSince: NOW })
  })
})

describe('a picture in a reply', () => {
  it('arrives, and stays in the materials while the reply shows it and after it was sent', async () => {
    const { id: materialId } = await picture(cast)
    const { id: accountId } = cast.account
    const remove = () => execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId })
    const keywords = [{ word: '地圖', match: 'exact' as const }]
    const contents = [{ kind: 'picture' as const, materialId }]
    const rule = await execute(addKeywordRule, ctxOf(cast.editor), { accountId, keywords, contents })
    await expect(remove()).rejects.toMatchObject({ kind: 'conflict', code: 'media.in_use' })

    const view = await say('地圖')
    expect(view.messages[1]?.picture).toMatchObject({ id: materialId })
    await say('地圖', 'press-again')
    await execute(deleteKeywordRule, ctxOf(cast.editor), { accountId, ruleId: rule.id })
    await expect(remove()).rejects.toMatchObject({ code: 'media.in_use', facts: { uses: 1 } })
  })
  it('that was not sent to anyone can be deleted once the reply is gone', async () => {
    const { id: materialId } = await picture(cast)
    const { id: accountId } = cast.account
    const contents = [{ kind: 'picture' as const, materialId }]
    const keywords = [{ word: '地圖', match: 'exact' as const }]
    const rule = await execute(addKeywordRule, ctxOf(cast.editor), { accountId, keywords, contents })
    await execute(deleteKeywordRule, ctxOf(cast.editor), { accountId, ruleId: rule.id })
    await expect(execute(deleteMaterial, ctxOf(cast.holder), { accountId, materialId })).resolves.toBeTruthy()
  })
})

describe('the same press', () => {
  it('twice is one message and one reply', async () => {
    await addRule('地址', '山海路 8 號')
    const first = await say('地址', 'press-0001')
    const second = await say('地址', 'press-0001')
    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second.messages).toEqual(first.messages)
    expect(await db.message.count()).toBe(2)
    expect(await followRow()).toMatchObject({ operatorUnread: 1, subscriberUnread: 1 })
  })
  it('ten times at once is one message and one reply', async () => {
    await addRule('地址', '山海路 8 號')
    const views = await Promise.all(Array.from({ length: 10 }, () => say('地址', 'press-0001')))
    expect(views.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await db.message.count()).toBe(2)
    expect(await followRow()).toMatchObject({ operatorUnread: 1, subscriberUnread: 1 })
  })
})

describe('rules kept in memory', () => {
  it('are those of now, after each kind of change', async () => {
    const { id } = await addRule('價錢', '一杯 30 元')
    expect(texts(await say('價錢', 'press-0001'))[1]).toBe('一杯 30 元')
    const { savedAt } = await db.autoReply.findUniqueOrThrow({ where: { id } })
    await execute(editKeywordRule, ctxOf(cast.editor, { now: after(MINUTE) }), {
      accountId: cast.account.id,
      ruleId: id,
      seen: savedAt.toISOString(),
      keywords: [{ word: '價錢', match: 'exact' }],
      contents: [{ kind: 'text', text: '一杯 35 元' }],
    })
    expect(texts(await say('價錢', 'press-0002'))[1]).toBe('一杯 35 元')
    const other = await addRule('價', '先看菜單', 'contains')
    expect(texts(await say('價錢', 'press-0003'))[1]).toBe('一杯 35 元')
    await execute(moveKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: other.id, to: 'top' })
    expect(texts(await say('價錢', 'press-0004'))[1]).toBe('先看菜單')
    await execute(deleteKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: other.id })
    await execute(deleteKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: id })
    expect(texts(await say('價錢', 'press-0005'))).toEqual(['價錢'])
  })
})
