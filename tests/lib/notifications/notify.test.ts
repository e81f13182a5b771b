import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { applicationApproved } from '@/lib/accounts/events'
import { announcePenaltyEnd, tellOfPenalty, tellOfPenaltyEnd, tellReporters } from '@/lib/moderation/jobs'
import { countUnread, listNotifications, markRead, notify } from '@/lib/notifications'
import { NotificationKind } from '@/lib/notifications/contract'
import { letter } from '@/lib/notifications/letter'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { claim, decide, decision, report } from '@/tests/lib/moderation/support'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { subscriptions } from '@/lib/worker/subscriptions'

let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

const told = () =>
  db.notification.findMany({
    select: { personId: true, kind: true, facts: true, href: true },
    orderBy: { personId: 'asc' },
  })
const ctx = ctxOf(SYSTEM)

async function decided(outcome: string) {
  const { caseId, receipt } = await report(cast)
  const version = await claim(cast, caseId)
  await decide(cast.moderator, {
    caseId,
    version,
    ...decision({ outcome, days: 7, ...(outcome === 'dismiss' && { clause: '', passage: '' }) }),
  })
  return { caseId, receipt, decisionId: (await db.decision.findUniqueOrThrow({ where: { caseId } })).id }
}

describe('telling people', () => {
  it('makes one notification of one cause, however often its job runs', async () => {
    const news = {
      kind: 'penalty_ended' as const,
      facts: { account: 'x', clause: 'USE-2' },
      causeKey: 'one',
      href: '/',
    }
    const people = [{ door: 'OPERATOR' as const, personId: cast.holder.id }]
    for (let run = 0; run < 3; run += 1) await transaction((tx) => notify(tx, people, news, NOW))
    expect(await db.notification.count()).toBe(1)
    expect(await db.liveEntry.findMany({ select: { audience: true } })).toEqual([
      { audience: `operator:${cast.holder.id}` },
    ])
  })

  it('tells everyone who works on the account of a penalty, once, and nobody else', async () => {
    const { decisionId } = await decided('bar_sending')
    for (let run = 0; run < 2; run += 1) await tellOfPenalty.run({ payload: { decisionId }, ctx })
    const rows = await told()
    expect(rows.map(({ personId }) => personId).sort()).toEqual(
      [cast.holder, cast.administrator, cast.editor, cast.agent, cast.analyst].map(({ id }) => id).sort(),
    )
    expect(rows[0]).toMatchObject({
      kind: 'penalty_imposed',
      facts: { clause: 'USE-2', outcome: 'bar_sending', until: after(7 * DAY).toISOString() },
      href: `/console/${cast.account.id}/violations#${decisionId}`,
    })
  })

  it('tells the reporter what came of it, also of a dismissal', async () => {
    const { caseId, decisionId, receipt } = await decided('dismiss')
    await tellReporters.run({ payload: { caseId, decisionId }, ctx })
    expect(await told()).toMatchObject([
      {
        personId: cast.reader.id,
        kind: 'report_decided',
        facts: { outcome: 'dismiss', receipt },
        href: `/reports/${receipt}`,
      },
    ])
  })

  it('announces the end of a bar, unless it was overturned', async () => {
    await decided('bar_sending')
    const penalty = await db.penalty.findFirstOrThrow({ where: { measure: 'function_barred' } })
    const late = ctxOf(SYSTEM, { now: after(8 * DAY) })
    await announcePenaltyEnd.run({ payload: { penaltyId: penalty.id }, ctx: late })
    expect(await db.domainEvent.count({ where: { name: 'penalty.ended' } })).toBe(1)
    await tellOfPenaltyEnd.run({ payload: { penaltyId: penalty.id }, ctx: late })
    expect((await told()).every(({ kind }) => kind === 'penalty_ended')).toBe(true)

    await db.penalty.update({ where: { id: penalty.id }, data: { overturnedAt: NOW } })
    await announcePenaltyEnd.run({ payload: { penaltyId: penalty.id }, ctx: late })
    expect(await db.domainEvent.count({ where: { name: 'penalty.ended' } })).toBe(1)
  })

  it('shows a person their own and counts what is unread', async () => {
    const { decisionId } = await decided('remove_and_warn')
    await tellOfPenalty.run({ payload: { decisionId }, ctx })
    const mine = ctxOf(cast.editor)
    expect(await runQuery(listNotifications, mine, {})).toMatchObject({
      unread: 1,
      notifications: [{ kind: 'penalty_imposed', isRead: false }],
    })
    expect((await runQuery(listNotifications, ctxOf(cast.stranger), {})).notifications).toEqual([])
    expect(await execute(markRead, mine, {})).toEqual({ unread: 0 })
    expect(await runQuery(countUnread, ctxOf(cast.holder), {})).toBe(1)
  })

  it('is tied to the events of accounts and moderation', () => {
    const names = subscriptions.map(({ event, job }) => `${event} ${job.name}`)
    expect(names).toEqual(
      expect.arrayContaining([
        `${applicationApproved.name} notifications.application-approved`,
        'penalty.imposed moderation.tell-of-penalty',
      ]),
    )
  })
})

describe('a letter', () => {
  // Whatever a kind's words ask for and no line below gives.
  const asked = JSON.stringify(JSON.parse(readFileSync('components/texts/en/notifications.json', 'utf8')).kinds)
  const others = [...asked.matchAll(/\{(\w+)(, plural)?/g)].map(([, name = '', isCount]) => [name, isCount ? 2 : 'x'])
  const facts = {
    ...(Object.fromEntries(others) as Record<string, string | number>),
    account: '林間小記',
    handle: 'gh_x',
    reason: '資料齊全',
    fields: 2,
    clause: 'USE-2',
    outcome: 'bar_sending',
    title: '集贊',
    until: NOW.toISOString(),
    appealUntil: NOW.toISOString(),
    receipt: 'ABCDE-23456',
    document: 'privacy_policy',
    version: 'v3',
    from: '2026-12-28',
  }
  it.each(
    NotificationKind.options.flatMap((kind) => ['zh-Hant', 'zh-Hans', 'en'].map((locale) => [kind, locale] as const)),
  )('of %s is whole in %s', (kind, locale) => {
    const { subject, text } = letter({ kind, facts, locale }, 'https://x.example/y')
    expect(subject).not.toMatch(/[{}]|undefined/)
    expect(text).toContain('https://x.example/y')
    expect(text).not.toMatch(/[{}]|undefined|T04:00/)
  })
  it('falls back to the first language for one that we do not speak', () => {
    expect(letter({ kind: 'report_decided', facts, locale: 'fr' }, '/').subject).toContain('你的舉報')
  })
})
