import { beforeEach, describe, expect, it } from 'vitest'
import { getPublicProfile } from '@/lib/accounts'
import { startBackup } from '@/lib/archive'
import { createDraft } from '@/lib/articles'
import { receiveMessage } from '@/lib/conversation'
import { advanceEndings, closeAccount, undoClosing } from '@/lib/lifecycle'
import { scheduleMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { drafts, secondFactor } from '../mass-send/setting'
import { accountState, close, newsOf, sweep } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const undo = async (endingId: string, now = NOW) => {
  const code = await secondFactor('holder')
  await db.mailCode.updateMany({ data: { expiresAt: after(HOUR, now) } })
  return execute(undoClosing, ctxOf(cast.holder, { now }), {
    accountId: cast.account.id,
    endingId,
    code,
  })
}

describe('closing an account', () => {
  it('needs the second factor', async () => {
    const wish = { accountId: cast.account.id, sure: 'on' as const, code: '000000' }
    await expect(execute(closeAccount, ctxOf(cast.holder), wish)).rejects.toMatchObject({ kind: 'invalid' })
    expect(await accountState(cast.account.id)).toBe('LIVE')
  })

  it('freezes it at once, with the tier of that day on the row, and tells everyone who works there', async () => {
    const { endingId } = await close(cast)
    const row = await db.ending.findUniqueOrThrow({ where: { id: endingId } })
    expect(row).toMatchObject({
      cause: 'CLOSING',
      freezeDays: 15,
      followers: 1,
      endedAt: null,
      startedBy: cast.holder.id,
    })
    expect(await accountState(cast.account.id)).toBe('FROZEN')
    expect(await newsOf(cast.editor.id)).toEqual(['account_freezing'])
  })

  it('twice is one closing; the second is told', async () => {
    const code = await secondFactor('holder')
    const once = () => execute(closeAccount, ctxOf(cast.holder), { accountId: cast.account.id, sure: 'on', code })
    const ends = await Promise.allSettled([once(), once()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.ending.count()).toBe(1)
  })

  it('lets nothing be sent or written to it while it is frozen', async () => {
    await close(cast)
    const send = { accountId: cast.account.id, articleIds: await drafts(cast.account.id), clientKey: cast.account.id }
    await expect(
      execute(scheduleMassSend, ctxOf(cast.editor), { ...send, code: await secondFactor('editor') }),
    ).rejects.toMatchObject({ code: 'accounts.not_live' })
    const word = { accountId: cast.account.id, clientMessageId: newId(), text: '在嗎' }
    await expect(execute(receiveMessage, ctxOf(cast.reader), word)).rejects.toMatchObject({ code: 'accounts.not_live' })
  })

  it('is taken back within the freeze: everything is as it was', async () => {
    const { endingId } = await close(cast)
    await undo(endingId, after(10 * DAY))
    expect(await accountState(cast.account.id)).toBe('LIVE')
    await sweep(after(40 * DAY))
    expect(await accountState(cast.account.id)).toBe('LIVE')
    // And can be closed again.
    expect((await close(cast, after(DAY / 48))).endingId).not.toBe(endingId)
  })

  it('cannot be taken back once its time is over, however late the sweep', async () => {
    const { endingId } = await close(cast)
    await expect(undo(endingId, after(17 * DAY))).rejects.toMatchObject({ code: 'lifecycle.not_closing' })
  })

  it('taken back by two at once is taken back once', async () => {
    const { endingId } = await close(cast)
    const code = await secondFactor('holder')
    const once = () => execute(undoClosing, ctxOf(cast.holder), { accountId: cast.account.id, endingId, code })
    const ends = await Promise.allSettled([once(), once()])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('ends at its time, once for two workers, with the notices before it', async () => {
    const { endingId } = await close(cast)
    const { endsAt } = await db.ending.findUniqueOrThrow({ where: { id: endingId } })
    for (const days of [8, 7, 7, 1, 1]) await advanceEndings(ctxOf(SYSTEM, { now: after(-days * DAY, endsAt) }))
    await Promise.all([1, 2].map(() => advanceEndings(ctxOf(SYSTEM, { now: endsAt }))))
    expect(await accountState(cast.account.id)).toBe('ENDED')
    const news = await newsOf(cast.editor.id)
    expect(news).toEqual(['account_freezing', 'account_ending_soon', 'account_ending_soon', 'account_ended'])
  })

  it('frees the place and the address at the end, the name after its protection, the handle never', async () => {
    const { endingId } = await close(cast)
    const { endsAt, nameFreeAt } = await db.ending.findUniqueOrThrow({ where: { id: endingId } })
    await sweep(endsAt)
    const ended = await db.account.findUniqueOrThrow({ where: { id: cast.account.id } })
    expect([ended.bindingKind, ended.nameKey, ended.handle]).toEqual([
      'released',
      cast.account.name,
      cast.account.handle,
    ])
    await sweep(nameFreeAt)
    const free = await db.account.findUniqueOrThrow({ where: { id: cast.account.id } })
    expect(free.nameKey).not.toBe(cast.account.name)
    expect(await db.handle.count({ where: { handle: cast.account.handle } })).toBe(1)
  })

  it('leaves a public page that says so', async () => {
    const { endingId } = await close(cast)
    const { endsAt } = await db.ending.findUniqueOrThrow({ where: { id: endingId } })
    await sweep(endsAt)
    const profile = await runQuery(getPublicProfile, ctxOf(cast.reader), { handle: cast.account.handle })
    expect([profile.account.state, profile.followCode]).toEqual(['ENDED', null])
  })
})

it('coming back and ending at the same moment have one winner', async () => {
  const { endingId } = await close(cast)
  const { endsAt } = await db.ending.findUniqueOrThrow({ where: { id: endingId } })
  const code = await secondFactor('holder')
  const back = execute(undoClosing, ctxOf(cast.holder, { now: after(-1, endsAt) }), {
    accountId: cast.account.id,
    endingId,
    code,
  }).catch((error: unknown) => error)
  await Promise.all([back, advanceEndings(ctxOf(SYSTEM, { now: endsAt }))])
  const refused = (await back) instanceof Refusal
  expect(await accountState(cast.account.id)).toBe(refused ? 'ENDED' : 'LIVE')
})

it('a frozen account is read and exported, and nothing of it is changed by its operators', async () => {
  const { endingId } = await close(cast)
  const holder = { ...cast.holder, resting: { [cast.account.id]: cast.account.name } }
  const accountId = cast.account.id
  await expect(execute(createDraft, ctxOf(holder), { accountId })).rejects.toMatchObject({ code: 'accounts.not_live' })
  await execute(startBackup, ctxOf(holder), { accountId })
  const code = await secondFactor('holder')
  await execute(undoClosing, ctxOf(holder), { accountId, endingId, code })
  expect(await accountState(accountId)).toBe('LIVE')
})
