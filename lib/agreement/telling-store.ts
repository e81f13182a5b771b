import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { SeenVersion } from './contract'

export async function insertTelling(tx: Tx, telling: SeenVersion & { what: string }, begunAt: Date): Promise<boolean> {
  const { document, version, what } = telling
  const { count } = await tx.agreementTelling.createMany({
    data: [{ document, version, what, begunAt }],
    skipDuplicates: true,
  })
  return count === 1
}

export const listTold = (tx: Tx) =>
  tx.agreementTelling.findMany({
    where: { what: 'announced' },
    select: { document: true, version: true },
    take: 1000,
  })

interface Page extends SeenVersion {
  door: 'OPERATOR' | 'SUBSCRIBER'
  /** The last id of the page before. */
  after: string | null
  take: number
}

/** People at a door, in order of their ids, who have not accepted a version. */
export async function peopleWithout(tx: Tx, { door, document, version, after, take }: Page): Promise<string[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const rows =
    door === 'OPERATOR'
      ? await tx.$queryRaw<{ id: string }[]>`
          SELECT p.id::text FROM operator p
          WHERE p.id > ${from}::uuid AND NOT EXISTS (SELECT 1 FROM acceptance a WHERE a.door = 'OPERATOR' AND a.person_id = p.id
            AND a.document = ${document} AND a.version = ${version})
          ORDER BY p.id LIMIT ${take}`
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT p.id::text FROM subscriber p
          WHERE p.id > ${from}::uuid AND NOT EXISTS (SELECT 1 FROM acceptance a WHERE a.door = 'SUBSCRIBER' AND a.person_id = p.id
            AND a.document = ${document} AND a.version = ${version})
          ORDER BY p.id LIMIT ${take}`
  return rows.map(({ id }) => id)
}
