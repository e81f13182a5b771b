import { unfollowedSince } from '@/lib/followers'
import { sentOf } from '@/lib/mass-send'
import { defineQuery } from '@/lib/platform/use-case'
import { type ResultHour, type SendResult, SendResultInput } from './contract'
import { maySeeFigures } from './policy'
import * as store from './store'

type Count = Omit<ResultHour, 'hour'>
const NONE: Count = { reads: 0, shares: 0, unfollowed: 0 }

/** What became of a send that went out: read, passed on, unfollowed since, by hour. */
export const getSendResult = defineQuery({
  name: 'statistics.send-result',
  input: SendResultInput,
  load: ({ input, tx }) => sentOf(tx, input),
  may: maySeeFigures,
  async run({ subject: send, tx }): Promise<SendResult> {
    const { accountId, articleIds, visibleAt: since, audience } = send
    const [reads, shares, unfollowed] = await Promise.all([
      store.readsByHour(tx, { accountId, articleIds, since }),
      store.sharesByHour(tx, { accountId, articleIds, since }),
      unfollowedSince(tx, { accountId, since, audience }),
    ])
    const hours = new Map<string, Count>()
    for (const [name, rows] of Object.entries({ reads, shares, unfollowed }))
      for (const { hour, count } of rows)
        hours.set(hour.toISOString(), { ...NONE, ...hours.get(hour.toISOString()), [name]: count })
    const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0)
    return {
      audience: send.audienceCount,
      reads: sum(reads),
      shares: sum(shares),
      unfollowed: sum(unfollowed),
      hours: [...hours].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([hour, count]) => ({ hour, ...count })),
    }
  },
})
