import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db'

const select = {
  id: true,
  at: true,
  name: true,
  actorKind: true,
  actorId: true,
  targetId: true,
  address: true,
} satisfies Prisma.ActionLogSelect
export type LogRow = Prisma.ActionLogGetPayload<{ select: typeof select }>

export interface Wanted {
  accountId: string
  staff: boolean
  actorId?: string
  /** A whole name, or the first part of names. */
  what?: string
  from?: Date
  until?: Date
  /** What a search matches: any of these. */
  search?: { text: string; names: readonly string[]; actorIds: readonly string[] }
  cursor?: string
}

const named = (what: string) => (what.includes('.') ? what : { startsWith: `${what}.` })

const matching = ({ text, names, actorIds }: NonNullable<Wanted['search']>): Prisma.ActionLogWhereInput[] => [
  { name: { in: [...names] } },
  { actorKind: 'operator', actorId: { in: [...actorIds] } },
  // Where the platform's staff acted from is not the account's to find out.
  { actorKind: 'operator', address: { startsWith: text } },
  { targetId: text },
]

/** The account's entries, the newest first; ids sort by the time of the deed. */
export const listEntries = (tx: Tx, wanted: Wanted, take: number): Promise<LogRow[]> =>
  tx.actionLog.findMany({
    where: {
      ownerId: wanted.accountId,
      ...(wanted.cursor && { id: { lt: wanted.cursor } }),
      ...(wanted.staff && { actorKind: 'administrator' }),
      ...(wanted.actorId && { actorKind: 'operator', actorId: wanted.actorId }),
      ...(wanted.what && { name: named(wanted.what) }),
      ...((wanted.from || wanted.until) && { at: { gte: wanted.from, lt: wanted.until } }),
      ...(wanted.search && { OR: matching(wanted.search) }),
    },
    orderBy: { id: 'desc' },
    take,
    select,
  })
