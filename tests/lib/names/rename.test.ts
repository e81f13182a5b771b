import { beforeEach, describe, expect, it } from 'vitest'
import { accountOf } from '@/lib/accounts'
import { claimRename, getFormerNames, getRenameForReview, getRenaming, listRenames, requestRename } from '@/lib/names'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { fill, newOperator, personNumber } from '../accounts/fill'
import { approve, ask, codeOf, renamed, sendBack, withdraw, withKeys } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await withKeys(await makeCast())
})
const nameNow = async (now = NOW) => (await accountOf(db, cast.account.id, now))?.name
const registering = async (name: string, now = NOW) =>
  codeOf(fill(await newOperator(now), { name, identityNumber: personNumber(7) }, { now }))

describe('asking for another name', () => {
  it('needs the second factor, and nothing is kept when it is wrong', async () => {
    const input = { accountId: cast.account.id, name: '林間日誌', why: '換個更貼切的名字' }
    expect(await codeOf(execute(requestRename, ctxOf(cast.holder), input))).toBe('identity.second_factor_needed')
    expect(await db.rename.count()).toBe(0)
    expect(await db.nameHold.count()).toBe(0)
  })

  it.each([
    ['林間小記', 'names.same_name'],
    ['林', 'accounts.name_too_narrow'],
    ['林間官方號', 'accounts.name_reserved'],
    ['山海 茶舍', 'accounts.name_taken'],
    ['别家的号', 'accounts.name_taken'],
  ])('refuses %s: %s', async (name, code) => expect(await codeOf(ask(cast, name))).toBe(code))

  it('lets a certified account have a reserved word (ACC-12)', async () => {
    await db.account.update({ where: { id: cast.account.id }, data: { certifiedUntil: after(DAY) } })
    expect(await codeOf(ask(cast, '林間官方號'))).toBe('done')
  })

  it('keeps the name from others at once: from registrations and from other accounts', async () => {
    await ask(cast, '林間日誌')
    expect(await registering('林间日志')).toBe('accounts.name_taken')
    expect(await codeOf(ask(cast, '林間 日誌', { who: 'stranger', accountId: cast.other.id }))).toBe(
      'accounts.name_taken',
    )
  })

  it('of two accounts that want one name at once, one gets it', async () => {
    const codes = await Promise.all([
      codeOf(ask(cast, '同一個名')),
      codeOf(ask(cast, '同一个名', { who: 'stranger', accountId: cast.other.id })),
    ])
    expect(codes.toSorted()).toEqual(['accounts.name_taken', 'done'])
  })

  it('one wish waits at a time, also of two at once', async () => {
    const codes = await Promise.all([codeOf(ask(cast, '林間日誌')), codeOf(ask(cast, '林間週記'))])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.rename.count()).toBe(1)
    expect(await codeOf(ask(cast, '林間月報'))).toBe('names.one_waits')
  })

  it('a natural person has two changes in a platform year; a new year begins anew (E15)', async () => {
    const first = await renamed(cast, '林間日誌')
    const second = await renamed(cast, '林間週記', first)
    expect(await codeOf(ask(cast, '林間月報', { now: second }))).toBe('names.year_used_up')
    expect(await codeOf(ask(cast, '林間月報', { now: new Date('2026-12-31T15:59:59Z') }))).toBe('names.year_used_up')
    expect(await codeOf(ask(cast, '林間月報', { now: new Date('2026-12-31T16:00:00Z') }))).toBe('done')
  })

  it('a body has no number: each wish is weighed', async () => {
    let now = NOW
    for (const name of ['山海一號', '山海二號', '山海三號']) {
      const { id } = await ask(cast, name, { accountId: cast.service.id, now })
      now = after(25 * HOUR, now)
      await approve(cast, id, now)
    }
    expect((await accountOf(db, cast.service.id, now))?.name).toBe('山海三號')
  })
})

describe('taking it back', () => {
  it('works within 24 hours, frees the name and does not count', async () => {
    const { id } = await ask(cast, '林間日誌')
    await withdraw(cast, id, after(24 * HOUR - 1))
    expect(await registering('林間日誌')).toBe('done')
    const view = await runQuery(getRenaming, ctxOf(cast.holder), { accountId: cast.account.id })
    expect([view.waiting, view.year?.used, view.past[0]?.state]).toEqual([null, 0, 'WITHDRAWN'])
  })

  it('is refused afterwards, and twice', async () => {
    const { id } = await ask(cast, '林間日誌')
    expect(await codeOf(withdraw(cast, id, after(24 * HOUR)))).toBe('names.withdraw_over')
    const codes = await Promise.all([codeOf(withdraw(cast, id)), codeOf(withdraw(cast, id))])
    expect(codes.toSorted()).toEqual(['done', 'names.already_decided'])
  })
})

describe('deciding', () => {
  it('waits for the 24 hours in which it can be taken back', async () => {
    const { id } = await ask(cast, '林間日誌')
    expect(await codeOf(approve(cast, id, after(24 * HOUR - 1)))).toBe('names.still_withdrawable')
    expect(await codeOf(approve(cast, id, after(24 * HOUR)))).toBe('done')
    expect(await nameNow()).toBe('林間日誌')
  })

  it('by two reviewers at once changes the name once, and tells the operators once', async () => {
    const { id } = await ask(cast, '林間日誌')
    const now = after(25 * HOUR)
    const codes = await Promise.all([codeOf(approve(cast, id, now)), codeOf(approve(cast, id, now, 'secondReviewer'))])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.domainEvent.count({ where: { name: 'account.renamed' } })).toBe(1)
    expect(await db.notification.count({ where: { personId: cast.holder.id, kind: 'rename_approved' } })).toBe(1)
  })

  it('is for the one who claimed it', async () => {
    const { id } = await ask(cast, '林間日誌')
    const now = after(25 * HOUR)
    const claims = await Promise.all(
      [cast.reviewer, cast.secondReviewer].map((who) =>
        codeOf(execute(claimRename, ctxOf(who, { now }), { renameId: id })),
      ),
    )
    expect(claims.toSorted()).toEqual(['done', 'names.claimed_by_other'])
    const loser = claims[0] === 'done' ? 'secondReviewer' : 'reviewer'
    expect(await codeOf(approve(cast, id, now, loser))).toBe('names.claimed_by_other')
  })

  it('returned: the name stays, the wished one is free, and it does not count', async () => {
    const { id } = await ask(cast, '林間日誌')
    await sendBack(cast, id)
    expect(await nameNow()).toBe('林間小記')
    expect(await registering('林間日誌')).toBe('done')
    const view = await runQuery(getRenaming, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(view.year).toMatchObject({ most: 2, used: 0 })
  })
})

describe('the old name', () => {
  it('is protected for 15 days: nobody else may take it, then anyone may', async () => {
    const decided = await renamed(cast, '林間日誌')
    const row = await db.rename.findFirstOrThrow({ select: { protectedUntil: true } })
    const end = row.protectedUntil ?? decided
    expect(Math.ceil((end.getTime() - decided.getTime()) / DAY)).toBe(16)
    expect(await registering('林间小记', new Date(end.getTime() - 1))).toBe('accounts.name_taken')
    expect(await registering('林间小记', end)).toBe('done')
  })

  it('can be taken again by its own account, and stays protected when that wish is taken back', async () => {
    const decided = await renamed(cast, '林間日誌')
    const { id } = await ask(cast, '林間小記', { now: decided })
    await withdraw(cast, id, decided)
    expect(await registering('林間小記', decided)).toBe('accounts.name_taken')
    const again = await ask(cast, '林間小記', { now: decided })
    await approve(cast, again.id, after(25 * HOUR, decided))
    expect(await nameNow()).toBe('林間小記')
  })

  it('stands in the public list of former names', async () => {
    const decided = await renamed(cast, '林間日誌')
    const former = await runQuery(getFormerNames, ctxOf(SYSTEM, { now: decided }), { accountId: cast.account.id })
    expect(former).toEqual([{ name: '林間小記', until: decided.toISOString() }])
  })
})

it('the queue shows what is due first with the working days left, and what is late', async () => {
  const first = await ask(cast, '林間日誌')
  const later = await ask(cast, '山海書房', { accountId: cast.service.id, now: after(2 * DAY) })
  const view = await runQuery(listRenames, ctxOf(cast.reviewer, { now: after(12 * DAY) }), {})
  expect(view.rows.map(({ id, late, daysLeft }) => ({ id, late, daysLeft }))).toEqual([
    { id: first.id, late: true, daysLeft: 0 },
    { id: later.id, late: false, daysLeft: 1 },
  ])
  expect([view.waiting, view.late]).toEqual([2, 1])
  const one = await runQuery(getRenameForReview, ctxOf(cast.reviewer), { renameId: first.id })
  expect(one).toMatchObject({ fromName: '林間小記', toName: '林間日誌', tooEarly: true })
})
