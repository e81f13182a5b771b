import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

const MARK = /^\/\* named: ([a-z.-]+) \*\//

/** The mark at the head of a hand-written statement that each connection shall plan once and keep; its shapes may vary a little. */
export const named = (name: string): Prisma.Sql => Prisma.raw(`/* named: ${name} */`)

// Prisma's own statements stay without a name: their shapes are without number, and a connection would keep each of them.
function statementNameGenerator({ sql }: { sql: string }): string {
  const name = MARK.exec(sql)?.[1]
  return name ? `${name}.${createHash('sha1').update(sql).digest('base64url').slice(0, 12)}` : ''
}

const make = () => {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL })
  pool.on('error', () => undefined) // a connection lost while idle; the next query opens another
  return {
    pool,
    client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator }) }),
  }
}

// `next dev` loads modules again on every change; without this each load would open another pool.
const held = globalThis as { xintaiDb?: ReturnType<typeof make> }
const made = (held.xintaiDb ??= make())

/** The client. Only stores and lib/platform may hold it. */
export const db: PrismaClient = made.client
/** The pool under the client, for hand-written statements on hot paths. */
export const pool: pg.Pool = made.pool

export type Tx = Prisma.TransactionClient
export { Prisma }

const afterwards = new WeakMap<object, (() => void)[]>()

/** Runs `work` in one transaction. Never call the network from inside. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const deeds: (() => void)[] = []
  const done = await db.$transaction(
    (tx) => {
      afterwards.set(tx, deeds)
      return work(tx)
    },
    { maxWait: 20_000, timeout: 20_000 },
  )
  for (const deed of deeds) deed()
  return done
}

/** Does something once the transaction has committed, never when it rolled back; at once where there is none. Only for what may be lost with the process. */
export function afterCommit(tx: Tx, deed: () => void): void {
  const deeds = afterwards.get(tx)
  if (deeds) deeds.push(deed)
  else deed()
}

/** True when the database refused a second row of the same key; `of` narrows to a constraint's column. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
