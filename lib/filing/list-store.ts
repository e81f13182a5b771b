import 'server-only'
import { maskedNumber } from '@/lib/accounts'
import { type Day, fromDateColumn, isDay, toDateColumn } from '@/lib/platform/calendar'
import type { Prisma, Tx } from '@/lib/platform/db'
import { FilingAnswers, type FilingRow, type FilingTab } from './contract'
import { RegionCode } from './region-contract'
import { isOverdue } from './rules'

export interface Wanted {
  tab: FilingTab
  region: string | null
  search: string
  cursor: string | undefined
  today: Day
  take: number
}

const OWED = { state: { in: ['DRAFT', 'RETURNED'] as ('DRAFT' | 'RETURNED')[] }, account: { state: 'LIVE' as const } }

const inTab = (tab: FilingTab, today: Day): Prisma.FilingWhereInput =>
  ({
    waiting: { state: 'SUBMITTED' as const },
    overdue: { ...OWED, dueOn: { lt: toDateColumn(today) } },
    returned: { state: 'RETURNED' as const },
    accepted: { state: 'ACCEPTED' as const },
    all: {},
  })[tab]

function after(cursor: string | undefined): Prisma.FilingWhereInput {
  const [day = '', accountId = ''] = (cursor ?? '').split('_')
  if (!isDay(day) || !/^[0-9a-f-]{36}$/.test(accountId)) return {}
  const dueOn = toDateColumn(day)
  return { OR: [{ dueOn: { gt: dueOn } }, { dueOn, accountId: { gt: accountId } }] }
}

function named(search: string): Prisma.FilingWhereInput {
  if (!search) return {}
  const account = { OR: [{ name: { contains: search } }, { handle: search.toLowerCase() }] }
  return { OR: [{ account }, { number: search.normalize('NFKC').toUpperCase() }] }
}

const where = ({ tab, region, search, cursor, today }: Omit<Wanted, 'take'>): Prisma.FilingWhereInput => ({
  AND: [inTab(tab, today), region === null ? {} : { region }, named(search), after(cursor)],
})

const select = {
  accountId: true,
  state: true,
  region: true,
  dueOn: true,
  submittedAt: true,
  number: true,
  answers: true,
  account: {
    select: {
      name: true,
      handle: true,
      kind: true,
      subject: { select: { kind: true, name: true, numberSealed: true, operatorNumberSealed: true } },
    },
  },
} satisfies Prisma.FilingSelect
type Listed = Prisma.FilingGetPayload<{ select: typeof select }>

const find = (tx: Tx, wanted: Wanted): Promise<Listed[]> =>
  tx.filing.findMany({
    where: where(wanted),
    orderBy: [{ dueOn: 'asc' }, { accountId: 'asc' }],
    select,
    take: wanted.take,
  })

/** When it is told, and how the asker's language calls the regions. */
export interface Told {
  now: Date
  nameOf(code: string | null): string | null
}

const rowOf = (row: Listed, { now, nameOf }: Told): FilingRow => {
  const dueOn = fromDateColumn(row.dueOn)
  return {
    accountId: row.accountId,
    accountName: row.account.name,
    handle: row.account.handle ?? '',
    subjectKind: row.account.subject.kind,
    state: row.state,
    region: row.region ? RegionCode.parse(row.region) : null,
    regionName: nameOf(row.region),
    dueOn,
    isOverdue: isOverdue({ state: row.state, dueOn }, now),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    number: row.number,
  }
}

/** Where the next page begins. */
export const cursorOf = ({ dueOn, accountId }: { dueOn: Day; accountId: string }) => `${dueOn}_${accountId}`

/** Filings by their deadline, the earliest first. */
export const list = async (tx: Tx, wanted: Wanted, told: Told): Promise<FilingRow[]> =>
  (await find(tx, wanted)).map((row) => rowOf(row, told))

/** How many wait for an office, and how many accounts are late. */
export async function countDue(tx: Tx, region: string | null, today: Day) {
  const of = (tab: FilingTab) =>
    tx.filing.count({ where: where({ tab, region, search: '', cursor: undefined, today }) })
  const [waiting, overdue] = await Promise.all([of('waiting'), of('overdue')])
  return { waiting, overdue }
}

/** How many wait for an office, by the day on which they had to be filed. */
export async function countByDue(tx: Tx, region: string | null): Promise<{ dueOn: Day; count: number }[]> {
  const rows = await tx.filing.groupBy({
    by: ['dueOn'],
    where: { state: 'SUBMITTED', ...(region === null ? {} : { region }) },
    _count: { _all: true },
    orderBy: { dueOn: 'asc' },
    take: 400,
  })
  return rows.map(({ dueOn, _count }) => ({ dueOn: fromDateColumn(dueOn), count: _count._all }))
}

export interface FilingRecord extends FilingRow {
  kind: string
  subjectName: string
  subjectNumber: string
  operatorNumber: string
  answers: Partial<FilingAnswers>
}

/** The same with everything an office keeps; identity numbers masked (AUTH-4). */
export async function listRecords(tx: Tx, wanted: Wanted, told: Told): Promise<FilingRecord[]> {
  const rows = await find(tx, wanted)
  return rows.map((row) => ({
    ...rowOf(row, told),
    kind: row.account.kind,
    subjectName: row.account.subject.name,
    subjectNumber: maskedNumber(row.account.subject.numberSealed),
    operatorNumber: maskedNumber(row.account.subject.operatorNumberSealed),
    // What an account has typed and not handed in is its own.
    answers: row.submittedAt ? FilingAnswers.partial().parse(row.answers) : {},
  }))
}
