import 'server-only'
import { db, type Prisma, type Tx } from '@/lib/platform/db'
import type { Person } from './subject'

/** Adds a notification unless its cause made one before; true when it is new. */
export const insertOnce = async (tx: Tx, data: Prisma.NotificationCreateManyInput): Promise<boolean> =>
  (await tx.notification.createMany({ data, skipDuplicates: true })).count === 1

const select = { id: true, kind: true, facts: true, href: true, createdAt: true, readAt: true } as const

export const list = (tx: Tx, person: Person, { after, take }: { after?: string; take: number }) =>
  tx.notification.findMany({
    where: { ...person, ...(after && { id: { lt: after } }) },
    select,
    orderBy: { id: 'desc' },
    take,
  })

export const countUnread = (tx: Tx, person: Person) => tx.notification.count({ where: { ...person, readAt: null } })

export const markRead = (tx: Tx, person: Person, { id, at }: { id: string | undefined; at: Date }) =>
  tx.notification.updateMany({ where: { ...person, ...(id && { id }), readAt: null }, data: { readAt: at } })

export interface Letter {
  kind: string
  facts: unknown
  href: string | null
  email: string
  locale: string
}
/** What a mail needs, or null when it went out before or the person has no address. In no transaction: a mail goes out after it. */
export async function loadUnmailed(person: Person, id: string): Promise<Letter | null> {
  const row = await db.notification.findUnique({
    where: { door_personId_id: { ...person, id } },
    select: { kind: true, facts: true, href: true, mailedAt: true },
  })
  if (!row || row.mailedAt) return null
  const where = { id: person.personId }
  const fields = { email: true, locale: true } as const
  const found =
    person.door === 'OPERATOR'
      ? await db.operator.findUnique({ where, select: fields })
      : await db.subscriber.findUnique({ where, select: fields })
  return found?.email ? { ...row, email: found.email, locale: found.locale } : null
}

export const noteMailed = (person: Person, id: string, at: Date) =>
  db.notification.updateMany({ where: { ...person, id }, data: { mailedAt: at } })

interface ToldPage extends Pick<Person, 'door'> {
  causeKey: string
  after: string | null
  take: number
}
/** Who was told of a cause, in order of their ids. */
export async function listTold(tx: Tx, { door, causeKey, after, take }: ToldPage): Promise<string[]> {
  const rows = await tx.notification.findMany({
    where: { door, causeKey, ...(after && { personId: { gt: after } }) },
    select: { personId: true },
    orderBy: { personId: 'asc' },
    take,
  })
  return rows.map(({ personId }) => personId)
}
