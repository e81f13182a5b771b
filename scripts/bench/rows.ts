import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

/** The holder of every account of a measurement. */
export async function makeSubject(): Promise<string> {
  const id = newId()
  await db.subject.create({
    data: {
      id,
      kind: 'ENTERPRISE',
      name: '量測用主體',
      numberHash: id,
      numberSealed: '',
      contactName: '',
      contactPhone: '',
      operatorName: '',
      operatorNumberSealed: '',
      createdAt: new Date(),
    },
    select: { id: true },
  })
  return id
}

interface NewAccount {
  subjectId: string
  kind: 'SUBSCRIPTION' | 'SERVICE'
  name: string
}

/** A live account. */
export async function makeAccount({ subjectId, kind, name }: NewAccount): Promise<string> {
  const id = newId()
  const createdAt = new Date('2020-01-01T00:00:00Z')
  await db.account.create({
    data: {
      id,
      subjectId,
      kind,
      state: 'LIVE',
      name,
      nameKey: id,
      handle: id,
      bindingKind: 'email',
      binding: id,
      createdAt,
      liveAt: createdAt,
    },
    select: { id: true },
  })
  return id
}

/** Runs the statements of a filling one after the other, saying how long it took. */
export async function fill(what: string, statements: readonly (() => Promise<unknown>)[]): Promise<void> {
  const began = performance.now()
  for (const statement of statements) await statement()
  // As the database would do by itself after a while.
  await db.$executeRaw`VACUUM ANALYZE`
  console.log(`  filled in ${((performance.now() - began) / 1000).toFixed(1)} s: ${what}`)
}
