import { beforeEach, describe, expect, it } from 'vitest'
import { acceptFiling, fileWithOffice } from '@/lib/filing'
import { listOwnPermissions } from '@/lib/installation'
import { listActions } from '@/lib/members'
import { tellOfPenalty } from '@/lib/moderation/jobs'
import { letter } from '@/lib/notifications/letter'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { filled } from '@/tests/lib/filing/setting'
import { claimed, decisionOf } from '@/tests/lib/moderation/judged-account'
import { decide, decision } from '@/tests/lib/moderation/support'
import { type Cast, ctxOf, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { everyRow } from './matrix-rows'

const OPERATORS = ['holder', 'administrator', 'editor'] as const

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  // Names that stand nowhere else, whatever an answer says.
  await db.$executeRaw`UPDATE administrator SET name = 'STAFF-NAME ' || name, email = 'staff-mail.' || email`
  await actOnAccount()
})

/** What staff do to an account: a decision, a filing, a permission. */
async function actOnAccount(): Promise<void> {
  const accountId = cast.account.id
  const seen = await claimed(cast)
  await decide(cast.moderator, { ...seen, ...decision({ outcome: 'bar_certification', barFor: 'ever' }) })
  await execute(fileWithOffice, ctxOf(cast.holder), { ...filled(accountId), submit: 'on' })
  await execute(acceptFiling, ctxOf(cast.filingOfficer), { accountId, version: 1, number: '閩 2026-1' })
  const permission = { rule: 'USE-6', partner: '某號', scope: '互推', reference: 'A-1', from: NOW, grantedAt: NOW }
  await db.permission.create({ data: { id: newId(NOW), accountId, grantedBy: cast.supervisor.id, ...permission } })
  const decisionId = await decisionOf(seen.caseId)
  await tellOfPenalty.run({ payload: { decisionId }, ctx: ctxOf(SYSTEM) })
}

const people = () => [cast.moderator, cast.supervisor, cast.filingOfficer, cast.reviewer, cast.regulator]
const namedIn = (said: unknown): string[] => {
  const text = JSON.stringify(said) ?? ''
  return ['STAFF-NAME', 'staff-mail', ...people().map(({ id }) => id)].filter((word) => text.includes(word))
}

/** The one page that names somebody of the staff is for whoever holds the secret link that was mailed to them. */
const THEIR_OWN = ['staff.get-link']

const rows = (await everyRow()).filter(
  ({ ask, may }) =>
    ask.type === 'query' && !THEIR_OWN.includes(ask.name) && may.some((who) => OPERATORS.includes(who as 'holder')),
)

describe('what operators see names no member of staff (AUTH-4, N3)', () => {
  it.each(rows.map((row) => [row.ask.name, row] as const))('%s', async (_, row) => {
    const input = await row.input(cast)
    await db.$executeRaw`UPDATE administrator SET name = 'STAFF-NAME ' || name WHERE name NOT LIKE 'STAFF-NAME%'`
    for (const who of OPERATORS.filter((one) => row.may.includes(one))) {
      if (row.ask.type !== 'query') continue
      const said = await runQuery(row.ask, ctxOf(cast[who]), input).catch((error: unknown) => {
        if (error instanceof Refusal) return error.facts
        throw error
      })
      expect([who, namedIn(said)]).toEqual([who, []])
    }
  })

  it('the action log says which role and which of its people: the filing’s office and the moderator by number', async () => {
    const { rows: found } = await runQuery(listActions, ctxOf(cast.holder), {
      accountId: cast.account.id,
      who: 'staff',
    })
    const numbers = await db.administrator.findMany({ select: { id: true, number: true } })
    const numberOf = (id: string) => numbers.find((one) => one.id === id)?.number
    expect(
      found
        .toSorted((one, other) => one.name.localeCompare(other.name))
        .map(({ name, staff, actorName, actorId, address }) => [name, staff, actorName, actorId, address]),
    ).toEqual([
      ['filing.accept', { role: 'filing_officer', number: numberOf(cast.filingOfficer.id) }, null, null, null],
      ['moderation.decide-case', { role: 'moderator', number: numberOf(cast.moderator.id) }, null, null, null],
    ])
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length)
  })

  it('an account’s own permissions name nobody', async () => {
    const [own] = await runQuery(listOwnPermissions, ctxOf(cast.editor), { accountId: cast.account.id })
    expect(own).toMatchObject({ partner: '某號', grantedBy: null })
  })

  it('mails and notifications of what staff did name nobody', async () => {
    const told = await db.notification.findMany({ select: { kind: true, facts: true } })
    expect(told.length).toBeGreaterThan(0)
    for (const one of told)
      expect(namedIn([one, letter({ ...one, locale: 'zh-Hant' }, 'https://x.example/')])).toEqual([])
  })
})
