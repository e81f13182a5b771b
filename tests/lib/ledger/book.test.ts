import { describe, expect, it } from 'vitest'
import { balancesOf, book, listBookings, verifyBooks } from '@/lib/ledger'
import { db, pool, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { runQuery } from '@/lib/platform/use-case'
import { ctxOf, makeCast, NOW } from '@/tests/support/cast'

const fee = (key: string, fen = 30_000) => ({
  key,
  at: NOW,
  memo: 'payment.certification.paid',
  refs: [`ref-of-${key}`],
  entries: [
    { account: 'provider:clearing', debitFen: fen },
    { account: 'platform:certification_fees', creditFen: fen },
  ],
})
const booked = (key: string, fen?: number) => transaction((tx) => book(tx, fee(key, fen)))
const balance = async (account: string) =>
  (await transaction(balancesOf)).find((line) => line.account === account)?.balanceFen ?? 0

/** Rows as somebody would write them past `book`, in one transaction. */
async function behindItsBack(
  entries: readonly [account: string, debit: number, credit: number][],
  count = entries.length,
) {
  const id = newId(NOW)
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      "INSERT INTO ledger_booking (id, key, at, memo, refs, entry_count) VALUES ($1::uuid, $1::text, now(), '', '{}', $2)",
      [id, count],
    )
    for (const [line, entry] of entries.entries())
      await client.query('INSERT INTO ledger_entry VALUES ($1, $2, $3, $4, $5)', [id, line, ...entry])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
  return id
}

describe('booking', () => {
  it('moves both sides at once, each growing on its own side', async () => {
    expect(await booked('one')).toBe(true)
    expect([await balance('provider:clearing'), await balance('platform:certification_fees')]).toEqual([30_000, 30_000])
  })

  it('happens once for one cause, with ten at a time', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => booked('same')))
    expect(all.filter(Boolean)).toHaveLength(1)
    expect(await balance('provider:clearing')).toBe(30_000)
  })

  it('refuses the same cause with another amount, unequal sides, no amount and unknown accounts', async () => {
    await booked('one')
    await expect(booked('one', 1)).rejects.toThrow('other amounts')
    const wrong = (entries: Parameters<typeof book>[1]['entries']) =>
      expect(transaction((tx) => book(tx, { ...fee('wrong'), entries }))).rejects.toThrow('cannot be booked')
    const clearing = { account: 'provider:clearing', debitFen: 5 }
    await wrong([clearing, { account: 'platform:suspense', creditFen: 4 }])
    await wrong([clearing, { account: 'platform:nowhere', creditFen: 5 }])
    await wrong([clearing, { account: 'merchant:', creditFen: 5 }])
    await wrong([
      { ...clearing, debitFen: 0 },
      { account: 'platform:suspense', creditFen: 0 },
    ])
    await wrong([
      { ...clearing, debitFen: 0.5 },
      { account: 'platform:suspense', creditFen: 0.5 },
    ])
    await wrong([])
    expect(await db.ledgerBooking.count()).toBe(1)
  })

  it('is undone with the deed that caused it', async () => {
    const deed = transaction(async (tx) => {
      await book(tx, fee('undone'))
      throw new Error('the deed failed')
    })
    await expect(deed).rejects.toThrow('the deed failed')
    expect(await db.ledgerBooking.count()).toBe(0)
  })
})

describe('the database itself', () => {
  it('refuses a booking that does not balance, has too few entries or other than it says', async () => {
    await expect(
      behindItsBack([
        ['provider:clearing', 5, 0],
        ['platform:suspense', 0, 4],
      ]),
    ).rejects.toThrow('balance')
    await expect(behindItsBack([])).rejects.toThrow('balance')
    await expect(
      behindItsBack(
        [
          ['provider:clearing', 5, 0],
          ['platform:suspense', 0, 5],
        ],
        3,
      ),
    ).rejects.toThrow('balance')
  })

  it('refuses an entry on both sides', async () => {
    await expect(
      behindItsBack([
        ['provider:clearing', 5, 5],
        ['platform:suspense', 5, 5],
      ]),
    ).rejects.toThrow('one_side')
  })

  it('refuses to add to a booking later, to change it and to remove it', async () => {
    await booked('one')
    const { id } = await db.ledgerBooking.findFirstOrThrow({ select: { id: true } })
    const add = `INSERT INTO ledger_entry VALUES ('${id}', 7, 'provider:clearing', 1, 0), ('${id}', 8, 'platform:suspense', 0, 1)`
    await expect(pool.query(add)).rejects.toThrow('balance')
    for (const table of ['ledger_booking', 'ledger_entry']) {
      await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only')
      const change = table === 'ledger_entry' ? 'debit_fen = debit_fen + 1' : "memo = 'x'"
      await expect(pool.query(`UPDATE ${table} SET ${change}`)).rejects.toThrow('append-only')
    }
  })
})

describe('verifying the books', () => {
  it('counts what holds', async () => {
    await booked('one')
    await booked('two', 7)
    expect(await transaction(verifyBooks)).toEqual({ bookings: 2, debitFen: 30_007, creditFen: 30_007, broken: null })
  })

  it('names the first booking that was altered past the triggers', async () => {
    await booked('one')
    await booked('two')
    await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`UPDATE ledger_entry e SET credit_fen = 1 FROM ledger_booking b WHERE b.id = e.booking_id AND b.key = 'two' AND credit_fen > 0`
    })
    const { broken } = await transaction(verifyBooks)
    expect(broken).toMatchObject({ key: 'two', fault: 'debits 30000 fen and credits 1 fen' })
  })
})

describe('reading the books', () => {
  it('finds a booking by what it refers to and by account, page by page, newest first', async () => {
    const { regulator } = await makeCast()
    for (const key of ['a', 'b', 'c']) await booked(key)
    const ask = (input: object) => runQuery(listBookings, ctxOf(regulator), input)
    expect((await ask({ search: 'ref-of-b' })).bookings.map(({ key }) => key)).toEqual(['b'])
    expect((await ask({ account: 'platform:suspense' })).bookings).toEqual([])
    const first = await ask({ limit: 2 })
    expect(first.bookings.map(({ key }) => key)).toEqual(['c', 'b'])
    expect((await ask({ limit: 2, before: first.next ?? undefined })).bookings.map(({ key }) => key)).toEqual(['a'])
    expect(first.balanced).toBe(true)
  })
})
