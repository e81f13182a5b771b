import { beforeEach, describe, expect, it } from 'vitest'
import { verifyRecords } from '@/lib/moderation'
import { db, transaction } from '@/lib/platform/db'
import { type Cast, makeCast } from '@/tests/support/cast'
import { claim, decide, decision, report, someone } from './support'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  const { caseId } = await report(cast)
  await report(cast, { by: someone() })
  const version = await claim(cast, caseId)
  await decide(cast.moderator, { caseId, version, ...decision() })
})

/** As somebody with the run of the database would, past the triggers. */
const tamper = (statement: string) =>
  transaction(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
    await tx.$executeRawUnsafe(statement)
  })

describe('the chain of records', () => {
  it('holds when nobody touched it, without gaps though reports came together', async () => {
    await Promise.all(Array.from({ length: 5 }, () => report(cast, { by: someone() })))
    expect(await verifyRecords(db)).toEqual({ checked: 9, broken: null })
  })

  it('cannot be changed or deleted by the platform itself', async () => {
    await expect(db.$executeRawUnsafe('UPDATE moderation_record SET what = what')).rejects.toThrow(/append-only/)
    await expect(db.$executeRawUnsafe('DELETE FROM moderation_record')).rejects.toThrow(/append-only/)
  })

  it.each([
    [
      'an altered row',
      `UPDATE moderation_record SET facts = facts || '{"clause":"USE-9"}' WHERE seq = 2`,
      { seq: 2, fault: 'altered' },
    ],
    [
      'an altered time',
      `UPDATE moderation_record SET at = at + interval '1 hour' WHERE seq = 3`,
      { seq: 3, fault: 'altered' },
    ],
    ['a deleted row', 'DELETE FROM moderation_record WHERE seq = 2', { seq: 2, fault: 'missing' }],
    ['a deleted first row', 'DELETE FROM moderation_record WHERE seq = 1', { seq: 1, fault: 'missing' }],
    [
      'rows closed up after a deletion',
      'DELETE FROM moderation_record WHERE seq = 2; UPDATE moderation_record SET seq = seq - 1 WHERE seq > 2',
      { seq: 2, fault: 'unlinked' },
    ],
    ['an end cut off', 'DELETE FROM moderation_record WHERE seq = 4', { seq: 4, fault: 'unrecorded' }],
    [
      'a decision rewritten behind its record',
      `UPDATE decision SET reason = 'otherwise'`,
      { seq: 4, fault: 'altered' },
    ],
  ])('names %s', async (_, statements, broken) => {
    for (const statement of statements.split('; ')) await tamper(statement)
    expect((await verifyRecords(db)).broken).toEqual(broken)
  })
})
