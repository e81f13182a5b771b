import { accountOf } from '@/lib/accounts'
import { newestSent } from '@/lib/mass-send'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type SendTimes, SendTimesInput } from './contract'
import { maySeeFigures } from './policy'
import { sendTimes } from './rules'
import * as store from './store'

const MOST_SENDS = 100

/** When this account's own followers read, from its newest sends; or honestly that there are too few of them (N17, S55). */
export const getSendTimes = defineQuery({
  name: 'statistics.send-times',
  input: SendTimesInput,
  async load({ input: { accountId }, ctx, tx }) {
    const account = await accountOf(tx, accountId, ctx.now)
    return account && { accountId, account }
  },
  may: maySeeFigures,
  async run({ subject: { accountId, account }, ctx, tx }): Promise<SendTimes> {
    const sends = await newestSent(tx, accountId, MOST_SENDS)
    const visibleAt = new Map(sends.map((send) => [send.id, send.visibleAt]))
    const rows = await store.readsOfSends(tx, accountId, sends)
    const hours = rows.flatMap((row) => {
      const sentAt = visibleAt.get(row.sendId)
      return sentAt ? [{ ...row, visibleAt: sentAt }] : []
    })
    const least = figure('sendTimeLeastSends', ctx.now)
    return sendTimes({ hours, sends: sends.length, least, zone: account.timeZone })
  },
})
