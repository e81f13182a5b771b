import { beforeEach, describe, expect, test } from 'vitest'
import {
  accountByHandle,
  accountBySceneCode,
  accountOf,
  approveApplication,
  claimApplication,
  followCodeOf,
  getApplication,
  getApplicationForReview,
  listApplications,
  membershipsOf,
  returnApplication,
  setHandle,
} from '@/lib/accounts'
import type { OperatorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, after, ctxOf, DAY, HOUR, makeCast, NOW } from '../../support/cast'
import { fill, newOperator, personNumber, submit } from './fill'

let cast: Cast
let applicant: OperatorActor
let applicationId: string

beforeEach(async () => {
  cast = await makeCast()
  applicant = await newOperator()
  applicationId = await fill(applicant, { name: '新來的號' })
  await submit(applicant, applicationId)
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const versionNow = async () => (await db.application.findUniqueOrThrow({ where: { id: applicationId } })).version
const approve = async (actor: Cast['reviewer'], more: object = { fastTrack: 'on' }, now = NOW) =>
  execute(approveApplication, ctxOf(actor, { now }), {
    applicationId,
    version: await versionNow(),
    reason: '資料齊全',
    ...more,
  })

describe('approving', () => {
  test('before the promised window needs the logged fast track (ACC-6)', async () => {
    expect(await refusalOf(approve(cast.reviewer, {}))).toBe('accounts.too_early')
    await approve(cast.reviewer)
    const steps = await db.applicationStep.findMany({ where: { applicationId, what: 'approved' } })
    expect(steps.map(({ reason, details }) => ({ reason, details }))).toEqual([
      { reason: '資料齊全', details: { fastTrack: true, mend: [] } },
    ])
  })

  test('inside the window is plain', async () => {
    await approve(cast.reviewer, {}, after(12 * DAY))
    expect((await db.application.findUniqueOrThrow({ where: { id: applicationId } })).fastTrack).toBe(false)
  })

  test('makes a live account with handle, follow code and holder, and tells them', async () => {
    const { accountId, handle } = await approve(cast.reviewer)
    expect(handle).toMatch(/^xt_[a-z0-9]{10}$/)
    const account = await accountOf(db, accountId, NOW)
    expect(account).toMatchObject({
      state: 'LIVE',
      name: '新來的號',
      kind: 'SUBSCRIPTION',
      subjectKind: 'PERSON',
      certified: false,
    })
    expect(await membershipsOf(db, applicant.id, NOW)).toEqual({ [accountId]: 'holder' })
    const code = (await followCodeOf(db, accountId)) ?? ''
    expect(await accountBySceneCode(db, code, NOW)).toEqual({ account, scene: '' })
    const [event] = await db.domainEvent.findMany({ where: { name: 'application.approved' } })
    expect(event?.payload).toMatchObject({
      operatorId: applicant.id,
      accountName: '新來的號',
      handle,
      reason: '資料齊全',
    })
  })

  test('by two reviewers at once: one wins, the other is told', async () => {
    const codes = await Promise.all([refusalOf(approve(cast.reviewer)), refusalOf(approve(cast.secondReviewer))])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(['accounts.already_decided', 'accounts.application_changed']).toContain(
      codes.find((code) => code !== 'done'),
    )
    expect(await db.membership.count({ where: { operatorId: applicant.id } })).toBe(1)
  })

  test('and returning at once: one wins', async () => {
    const version = await versionNow()
    const input = { applicationId, version, reason: '號碼看不清', mend: ['number'] }
    const codes = await Promise.all([
      refusalOf(approve(cast.reviewer)),
      refusalOf(execute(returnApplication, ctxOf(cast.secondReviewer), input)),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  })
})

describe('claiming', () => {
  test('by two at once: one has it, and the other can neither take it nor decide', async () => {
    const claim = (actor: Cast['reviewer']) => refusalOf(execute(claimApplication, ctxOf(actor), { applicationId }))
    const codes = await Promise.all([claim(cast.reviewer), claim(cast.secondReviewer)])
    expect(codes.toSorted()).toEqual(['accounts.claimed_by_other', 'done'])
    const loser = codes[0] === 'done' ? cast.secondReviewer : cast.reviewer
    expect(await refusalOf(approve(loser))).toBe('accounts.claimed_by_other')
  })

  test('that lay for an hour can be taken over', async () => {
    await execute(claimApplication, ctxOf(cast.reviewer), { applicationId })
    expect(await refusalOf(approve(cast.secondReviewer, undefined, after(HOUR)))).toBe('done')
  })
})

describe('returning', () => {
  test('says what to mend, keeps the place and the name, and the mended one goes through', async () => {
    const input = { applicationId, version: await versionNow(), reason: '號碼看不清', mend: ['number', 'intro'] }
    await execute(returnApplication, ctxOf(cast.reviewer), input)
    const view = await runQuery(getApplication, ctxOf(applicant), { applicationId })
    expect(view).toMatchObject({ state: 'RETURNED', decided: { reason: '號碼看不清', mend: ['number', 'intro'] } })
    const rival = await newOperator()
    expect(await refusalOf(fill(rival, { name: '新来的号', identityNumber: personNumber(9) }))).toBe('request.invalid')
    expect(await refusalOf(submit(applicant, applicationId))).toBe('done')
    expect(await refusalOf(approve(cast.reviewer))).toBe('done')
  })

  test('the limit of the first submission day holds when it is mended', async () => {
    const early = await newOperator()
    const now = new Date('2018-11-15T02:00:00Z')
    const held = await fill(early, { name: '早先的號', identityNumber: personNumber(5) }, { now })
    await submit(early, held, { now })
    const second = await newOperator()
    const id = await fill(second, { name: '早先二號', identityNumber: personNumber(5) }, { now })
    await submit(second, id, { now })
    await db.application.updateMany({ where: { id }, data: { state: 'RETURNED' } })
    expect(await refusalOf(submit(second, id, { now: new Date('2018-12-01T02:00:00Z') }))).toBe('done')
  })
})

test('the queue shows what is due first, marks what is late, and is not there for others', async () => {
  const later = await newOperator()
  const id = await fill(later, { name: '晚來的號', identityNumber: personNumber(4) })
  await submit(later, id, { now: after(5 * DAY) })
  const view = await runQuery(listApplications, ctxOf(cast.reviewer, { now: after(12 * DAY) }), {})
  expect(view.rows.map((row) => [row.id === applicationId, row.late])).toEqual([
    [true, true],
    [false, false],
  ])
  expect([view.waiting, view.late]).toEqual([2, 1])
  for (const actor of [cast.moderator, cast.holder, cast.reader]) {
    expect(await refusalOf(runQuery(listApplications, ctxOf(actor), {}))).toBe('request.not_found')
  }
})

test('a reviewer does not see what was not submitted yet', async () => {
  const other = await newOperator()
  const draft = await fill(other, { name: '還在想的號', identityNumber: personNumber(6) })
  expect(await refusalOf(runQuery(getApplicationForReview, ctxOf(cast.reviewer), { applicationId: draft }))).toBe(
    'request.not_found',
  )
})

describe('ACC-7 the handle', () => {
  const set = (handle: string, actor = cast.holder, accountId = cast.account.id) =>
    execute(setHandle, ctxOf(actor), { accountId, handle, sure: 'on' })

  test('is set once and never again; the older one goes on leading to the account', async () => {
    await set('LinJian_Notes')
    expect((await accountByHandle(db, 'linjian_notes', NOW))?.id).toBe(cast.account.id)
    expect((await accountByHandle(db, cast.account.handle, NOW))?.handle).toBe('linjian_notes')
    expect(await refusalOf(set('linjian_two'))).toBe('accounts.handle_already_set')
  })

  test('is unique for ever, also after its account ended', async () => {
    await db.account.update({ where: { id: cast.other.id }, data: { state: 'ENDED' } })
    await expect(set(cast.other.handle)).rejects.toMatchObject({
      issues: [{ path: 'handle', code: 'accounts.handle_taken' }],
    })
  })

  test('of two accounts wanting one at once, one gets it', async () => {
    const codes = await Promise.all([
      refusalOf(set('same_wish')),
      refusalOf(set('same_wish', cast.stranger, cast.other.id)),
    ])
    expect(codes.toSorted()).toEqual(['done', 'request.invalid'])
  })
})
