import { defineQuery } from '@/lib/platform/use-case'
import { ListRecordsInput, type RecordsView } from './contract'
import { maySeeRecords } from './policy'
import { staffNames } from './queue-store'
import { recordsBefore } from './record-store'
import { verifyRecords } from './verify-records'
import { recordView } from './views'

const PAGE = 50

/** The chain of records, newest first, and whether it still holds from its first row to its last (MOD-8). */
export const listRecords = defineQuery({
  name: 'moderation.list-records',
  input: ListRecordsInput,
  load: () => Promise.resolve({}),
  may: maySeeRecords,
  async run({ input: { before }, tx }): Promise<RecordsView> {
    const found = await recordsBefore(tx, before === undefined ? null : BigInt(before), PAGE + 1)
    const page = found.slice(0, PAGE)
    const staff = await staffNames(
      tx,
      page.map(({ actorId }) => actorId),
    )
    return {
      rows: page.map((row) => recordView(row, staff)),
      next: found.length > PAGE ? Number(page.at(-1)?.seq) : null,
      chain: await verifyRecords(tx),
    }
  },
})
