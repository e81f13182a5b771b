import 'server-only'
import { type Day, fromDateColumn, toDateColumn } from '@/lib/platform/calendar'
import { isDuplicate, Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { maskedNumber } from '@/lib/accounts'
import { FilingAnswers, type FilingStepView, MendField } from './contract'
import { RegionCode } from './region-contract'
import { filingDueOn } from './rules'
import type { FoundFiling } from './subject'

const filingSelect = {
  state: true,
  version: true,
  region: true,
  answers: true,
  dueOn: true,
  submittedAt: true,
  decidedAt: true,
  reason: true,
  mend: true,
  number: true,
} satisfies Prisma.FilingSelect

const accountSelect = {
  id: true,
  name: true,
  handle: true,
  kind: true,
  state: true,
  liveAt: true,
  subject: {
    select: {
      kind: true,
      name: true,
      numberSealed: true,
      contactName: true,
      contactPhone: true,
      operatorName: true,
      operatorNumberSealed: true,
    },
  },
  filing: { select: filingSelect },
} satisfies Prisma.AccountSelect
type Row = Prisma.AccountGetPayload<{ select: typeof accountSelect }>

const draftOf = ({ subject }: Row): Partial<FilingAnswers> => ({
  contactName: subject.contactName,
  contactPhone: subject.contactPhone,
  operatorName: subject.operatorName,
})

function filingOf({ filing, ...row }: Row & { liveAt: Date }): FoundFiling {
  return {
    accountId: row.id,
    accountState: row.state,
    facts: {
      accountId: row.id,
      accountName: row.name,
      handle: row.handle ?? '',
      kind: row.kind,
      subjectKind: row.subject.kind,
      subjectName: row.subject.name,
      subjectNumber: maskedNumber(row.subject.numberSealed),
      operatorNumber: maskedNumber(row.subject.operatorNumberSealed),
      liveSince: row.liveAt.toISOString(),
    },
    state: filing?.state ?? 'DRAFT',
    version: filing?.version ?? 0,
    region: filing?.region ? RegionCode.parse(filing.region) : null,
    answers: { ...draftOf({ ...row, filing }), ...FilingAnswers.partial().parse(filing?.answers ?? {}) },
    dueOn: filing ? fromDateColumn(filing.dueOn) : filingDueOn(row.liveAt),
    submittedAt: filing?.submittedAt ?? null,
    decidedAt: filing?.decidedAt ?? null,
    reason: filing?.reason ?? null,
    mend: MendField.array().parse(filing?.mend ?? []),
    number: filing?.number ?? null,
  }
}

/** An account's filing, filled with what the registration knows; an account that never was live has none. */
export async function findFiling(tx: Tx, accountId: string): Promise<FoundFiling | null> {
  const row = await tx.account.findFirst({ where: { id: accountId, liveAt: { not: null } }, select: accountSelect })
  return row?.liveAt ? filingOf({ ...row, liveAt: row.liveAt }) : null
}

/** The filing's row where there is none yet: its deadline is counted from the day the account went live. */
export async function openFiling(tx: Tx, filing: FoundFiling, now: Date): Promise<void> {
  const data = { accountId: filing.accountId, state: 'DRAFT' as const, answers: {}, createdAt: now }
  await tx.filing.createMany({ data: { ...data, dueOn: toDateColumn(filing.dueOn) }, skipDuplicates: true })
}

export interface Change extends Omit<Prisma.FilingUncheckedUpdateManyInput, 'version' | 'accountId'> {}

/** Changes a filing that is still as it was seen (counted); false when somebody was first. */
export async function change(tx: Tx, seen: Pick<FoundFiling, 'accountId' | 'version'>, data: Change): Promise<boolean> {
  const { count } = await tx.filing.updateMany({
    where: { accountId: seen.accountId, version: seen.version },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}

/** Accepts under a number; `taken` when the region gave it to another account. */
export async function accept(tx: Tx, seen: FoundFiling, data: Change): Promise<'done' | 'changed' | 'taken'> {
  const where = { region: seen.region, number: data.number as string, accountId: { not: seen.accountId } }
  if (await tx.filing.findFirst({ where, select: { accountId: true } })) return 'taken'
  try {
    return (await change(tx, seen, data)) ? 'done' : 'changed'
  } catch (error) {
    if (isDuplicate(error)) return 'taken'
    throw error
  }
}

export interface Step {
  accountId: string
  what: FilingStepView['what']
  region: string | null
  actor: { kind: string; id: string }
  now: Date
  reason?: string
  details?: Prisma.InputJsonObject
}
export const insertStep = (tx: Tx, { actor, now, ...step }: Step) =>
  tx.filingStep.create({
    data: { ...step, id: newId(now), actorKind: actor.kind, actorId: actor.id, at: now },
    select: { id: true },
  })

interface StepDetails {
  mend?: MendField[]
  number?: string
}
/** What happened to a filing so far, the latest first. */
export async function listSteps(tx: Tx, accountId: string): Promise<Omit<FilingStepView, 'regionName'>[]> {
  const rows = await tx.filingStep.findMany({
    where: { accountId },
    orderBy: { id: 'desc' },
    select: { id: true, what: true, region: true, reason: true, details: true, at: true },
    take: 100,
  })
  return rows.map(({ details, at, what, ...row }) => {
    const { mend = [], number = null } = (details ?? {}) as StepDetails
    return { ...row, what: what as FilingStepView['what'], mend, number, at: at.toISOString() }
  })
}

/** The certificate number that stands on an account's profile, or null. */
export const numberOf = async (tx: Tx, accountId: string) =>
  tx.filing.findFirst({
    where: { accountId, state: 'ACCEPTED' },
    select: { number: true, region: true, decidedAt: true },
  })

/** Accounts whose time began to run and that have no filing yet. */
export async function accountsWithout(tx: Tx, most: number): Promise<{ id: string; liveAt: Date }[]> {
  return tx.$queryRaw`
    SELECT a.id::text, a.live_at AS "liveAt" FROM account a
    WHERE a.state = 'LIVE' AND a.live_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM filing f WHERE f.account_id = a.id)
    ORDER BY a.live_at LIMIT ${most}`
}

export interface Opening {
  accountId: string
  dueOn: Day
  nextReminderOn: Day | null
}
export const openFilings = (tx: Tx, openings: readonly Opening[], now: Date) =>
  tx.filing.createMany({
    data: openings.map(({ accountId, dueOn, nextReminderOn }) => ({
      accountId,
      state: 'DRAFT' as const,
      answers: {},
      dueOn: toDateColumn(dueOn),
      nextReminderOn: nextReminderOn && toDateColumn(nextReminderOn),
      createdAt: now,
    })),
    skipDuplicates: true,
  })

/** Filings whose people are to hear of the deadline today. */
export async function toRemind(tx: Tx, today: Day, most: number) {
  const rows = await tx.filing.findMany({
    where: {
      nextReminderOn: { lte: toDateColumn(today) },
      state: { in: ['DRAFT', 'RETURNED'] },
      account: { state: 'LIVE' },
    },
    select: { accountId: true, dueOn: true, nextReminderOn: true, account: { select: { name: true } } },
    orderBy: { nextReminderOn: 'asc' },
    take: most,
  })
  return rows.map(({ accountId, dueOn, nextReminderOn, account }) => ({
    accountId,
    name: account.name,
    dueOn: fromDateColumn(dueOn),
    remindOn: nextReminderOn ? fromDateColumn(nextReminderOn) : null,
  }))
}

/** Moves to the next word about a deadline; false when another run did so first (counted). */
export async function markReminded(
  tx: Tx,
  of: { accountId: string; remindOn: Day | null },
  next: Day | null,
): Promise<boolean> {
  const { count } = await tx.filing.updateMany({
    where: { accountId: of.accountId, nextReminderOn: of.remindOn && toDateColumn(of.remindOn) },
    data: { nextReminderOn: next && toDateColumn(next) },
  })
  return count === 1
}
