import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decideReview, getCertification, getReview, listReviews } from '@/lib/certification'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Channels } from '@/scripts/channels/server'
import { after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { certifiedUntil, certify, entry, openChannels, refusalOf, register, stateOf } from './setting'

let cast: Cast
let channels: Channels
let orderId: string
beforeAll(async () => {
  channels = await openChannels()
})
afterAll(() => channels.stop())
beforeEach(async () => {
  cast = await makeCast()
  await register(cast)
  await channels.records.putEntry(entry({ name: '福建山海茶業集團', former_names: ['山海茶業有限公司'] }))
  orderId = await certify(cast)
})

const decide = async (actor: Cast['reviewer'], outcome: 'passed' | 'failed', changes: object = {}) => {
  const { version } = await db.certificationOrder.findUniqueOrThrow({ where: { id: orderId } })
  const input = { orderId, version, outcome, reason: '曾用名與登記一致', ...changes }
  return execute(decideReview, ctxOf(actor), input)
}

test('what no rule decides waits for a person, who has three working days', async () => {
  expect(await stateOf(orderId)).toBe('REVIEW')
  const queue = await runQuery(listReviews, ctxOf(cast.reviewer), {})
  expect([queue.waiting, queue.late]).toEqual([1, 0])
  expect(queue.rows).toMatchObject([{ orderId, dueOn: '2026-11-23', isLate: false }])
  const late = await runQuery(listReviews, ctxOf(cast.reviewer, { now: after(6 * DAY) }), {})
  expect([late.late, late.rows[0]?.isLate]).toEqual([1, true])
  const review = await runQuery(getReview, ctxOf(cast.reviewer), { orderId })
  expect(review.order.checks[0]?.fields).toContainEqual({
    field: 'name',
    result: 'unclear',
    ours: '山海茶業有限公司',
    theirs: '福建山海茶業集團',
  })
})

test('passes by a person’s decision, whose reason is kept', async () => {
  expect(await decide(cast.reviewer, 'passed')).toEqual({ orderId, state: 'PASSED' })
  expect(await certifiedUntil(cast.service.id)).not.toBeNull()
  const [check] = await db.certificationCheck.findMany({ where: { orderId } })
  expect(check).toMatchObject({ decidedBy: cast.reviewer.id, decidedAt: NOW, reason: '曾用名與登記一致' })
  const decided = await runQuery(listReviews, ctxOf(cast.reviewer), { state: 'decided' })
  expect(decided.rows).toMatchObject([{ orderId, state: 'PASSED' }])
})

test('fails by a person’s decision, and the applicant reads why and may have it checked again', async () => {
  await decide(cast.reviewer, 'failed')
  const { order } = await runQuery(getCertification, ctxOf(cast.holder), { accountId: cast.service.id })
  expect(order).toMatchObject({
    state: 'FAILED',
    failCause: 'reviewer',
    checks: [{ decided: { reason: '曾用名與登記一致' } }],
  })
  expect(order?.recheckUntil).not.toBeNull()
})

test('by two reviewers at once is one decision, and the other is told', async () => {
  const codes = await Promise.all([
    refusalOf(decide(cast.reviewer, 'passed')),
    refusalOf(decide(cast.secondReviewer, 'failed')),
  ])
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(['certification.already_decided', 'certification.order_changed']).toContain(
    codes.find((code) => code !== 'done'),
  )
  expect(await refusalOf(decide(cast.secondReviewer, 'passed'))).toBe('certification.already_decided')
})

test('a decision on what has changed meanwhile is refused', async () => {
  expect(await refusalOf(decide(cast.reviewer, 'passed', { version: 0 }))).toBe('certification.order_changed')
})
