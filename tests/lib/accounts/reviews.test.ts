import { beforeEach, describe, expect, it } from 'vitest'
import {
  addTemplate,
  changeTemplate,
  countApplications,
  endTemplate,
  getSubjectHistory,
  listTemplates,
  lookAtHandle,
  returnApplication,
  setHandle,
  withdrawApplication,
} from '@/lib/accounts'
import { dueCountsOf, reviewMark } from '@/lib/accounts/rules'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { codeOf } from '../names/setting'
import { fill, licenceNumber, newOperator, submit } from './fill'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

describe('the queue by due day', () => {
  // NOW is Wednesday the 18th of November 2026.
  it.each([
    ['2026-11-17', 'late'],
    ['2026-11-18', 'today'],
    ['2026-11-19', 'soon'],
    ['2026-11-20', 'soon'],
    ['2026-11-23', 'later'],
  ])('what is due on %s is %s', (dueOn, part) => {
    expect(dueCountsOf([{ dueOn, count: 3 }], NOW)).toEqual({ late: 0, today: 0, soon: 0, later: 0, [part]: 3 })
  })

  it.each([
    ['2026-11-17', true, 0],
    ['2026-11-18', false, 0],
    ['2026-11-23', false, 3],
  ])('due on %s: late %s, %i working days left', (dueOn, late, daysLeft) => {
    const mark = reviewMark({ dueOn, claimedBy: null, claimedAt: null, isOpen: true }, 'me', NOW)
    expect(mark).toMatchObject({ late, daysLeft, claimed: false })
  })

  it('counts what waits among the applications, and nothing that was decided or withdrawn', async () => {
    const one = await newOperator()
    const id = await fill(one, { name: '等著審的號' })
    await submit(one, id)
    const counted = () => runQuery(countApplications, ctxOf(cast.reviewer, { now: after(12 * DAY) }), {})
    expect(await counted()).toEqual({ late: 1, today: 0, soon: 0, later: 0 })
    await execute(withdrawApplication, ctxOf(one), { applicationId: id })
    expect(await counted()).toEqual({ late: 0, today: 0, soon: 0, later: 0 })
  })
})

it('a reviewer sees the other accounts of the subject and what was returned to it', async () => {
  const [first, second] = [await newOperator(), await newOperator()]
  const wish = { subjectKind: 'ENTERPRISE', subjectName: '青石文化有限公司', identityNumber: licenceNumber(5) } as const
  const ids = [await fill(first, { ...wish, name: '青石書店' }), await fill(second, { ...wish, name: '青石茶席' })]
  await submit(first, ids[0] ?? '')
  await submit(second, ids[1] ?? '')
  const rows = await db.application.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: 'asc' } })
  const [one, other] = ids.map((id) => rows.find((row) => row.id === id))
  const input = { applicationId: one?.id, version: one?.version, reason: '號碼看不清', mend: ['number'] }
  await execute(returnApplication, ctxOf(cast.reviewer), input)
  const view = await runQuery(getSubjectHistory, ctxOf(cast.reviewer), { accountId: other?.accountId ?? '' })
  expect(view.accounts.map(({ name, state }) => [name, state])).toEqual([['青石書店', 'IN_REVIEW']])
  expect(view.returns.map(({ accountName, reason }) => [accountName, reason])).toEqual([['青石書店', '號碼看不清']])
})

describe('templates of reasons', () => {
  const words = { queue: 'renames', outcome: 'RETURN', locale: 'en', title: 'Proof', text: 'Add a proof.' } as const
  const add = () => execute(addTemplate, ctxOf(cast.reviewer), words)

  it('are rewritten once by whoever was first, and taken out of use', async () => {
    const { id: templateId } = await add()
    const change = (text: string) =>
      codeOf(execute(changeTemplate, ctxOf(cast.secondReviewer), { ...words, templateId, version: 0, text }))
    const codes = await Promise.all([change('Add a proof that can be checked.'), change('Please add a proof.')])
    expect(codes.toSorted()).toEqual(['accounts.template_changed', 'done'])
    await execute(endTemplate, ctxOf(cast.supervisor), { templateId, version: 1 })
    expect(await runQuery(listTemplates, ctxOf(cast.reviewer), {})).toEqual([])
    expect(await codeOf(execute(endTemplate, ctxOf(cast.supervisor), { templateId, version: 2 }))).toBe(
      'request.not_found',
    )
  })

  it('are listed for one queue', async () => {
    await add()
    const of = (queue: 'renames' | 'applications') => runQuery(listTemplates, ctxOf(cast.reviewer), { queue })
    expect([(await of('renames')).length, (await of('applications')).length]).toEqual([1, 0])
  })
})

describe('ACC-7 looking at a handle while it is typed', () => {
  const look = (handle: string) =>
    runQuery(lookAtHandle, ctxOf(cast.holder), { accountId: cast.account.id, handle }).then(({ answer }) => answer)

  it('says free, taken or not allowed, and no more', async () => {
    await db.account.update({ where: { id: cast.other.id }, data: { state: 'ENDED' } })
    expect([await look('linjian_notes'), await look('GH_Other'), await look('ab'), await look('xt_abcdefgh')]).toEqual([
      'free',
      'taken',
      'not_allowed',
      'not_allowed',
    ])
    expect(
      await runQuery(lookAtHandle, ctxOf(cast.holder), { accountId: cast.account.id, handle: 'gh_other' }),
    ).toEqual({
      handle: 'gh_other',
      answer: 'taken',
    })
  })

  it('answers only so often', async () => {
    const most = figure('handleLooksPerMinute', NOW)
    for (let n = 0; n < most; n += 1) await look(`handle_${n}`)
    expect(await codeOf(look('one_too_many'))).toBe('accounts.too_many_looks')
  })

  it('the second setting gets the stable refusal, also when the wished one is free or not allowed', async () => {
    const set = (handle: string) =>
      codeOf(execute(setHandle, ctxOf(cast.holder), { accountId: cast.account.id, handle, sure: 'on' }))
    expect(await set('linjian_notes')).toBe('done')
    for (const wish of ['linjian_two', 'linjian_notes', 'gh_other', 'ab'])
      expect([wish, await set(wish)]).toEqual([wish, 'accounts.handle_already_set'])
  })
})
