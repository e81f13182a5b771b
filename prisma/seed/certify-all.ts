import { announceEnds, startOrder } from '@/lib/certification'
import type { Channel } from '@/lib/certification/contract'
import { recordPaid } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import type { Entry, Profile, RecordBook } from '@/scripts/channels/records'
import { ACCOUNTS, type SeedAccount } from './accounts'
import type { LiveAccount } from './scenarios/publishing'
import { licenceNumber } from './scenarios/registration'
import { at, daysAgo, later, SYSTEM } from './story'

const ENTITY = { ENTERPRISE: 'company', GOVERNMENT: 'public_institution', MEDIA: 'press', ORGANISATION: 'association' }
const VERIFIED = {
  PERSON: 'personal',
  ENTERPRISE: 'enterprise',
  GOVERNMENT: 'government',
  MEDIA: 'media',
  ORGANISATION: 'organization',
}

const addressOf = ({ key }: SeedAccount) => `https://micro.example/u/${key}`

const profileOf = (account: SeedAccount): Profile => ({
  address: addressOf(account),
  screen_name: account.name,
  verified: true,
  verified_type: VERIFIED[account.subject],
  verified_name: account.subjectName,
  verified_until: null,
  operator_name: account.holder,
})

const entryOf = (account: SeedAccount, n: number): Entry => ({
  register_no: licenceNumber(n),
  name: account.subjectName,
  former_names: [],
  entity_type: account.subject === 'PERSON' ? 'sole_trader' : ENTITY[account.subject],
  status: 'in_operation',
  valid_to: null,
  legal_representative: account.holder,
  contacts: [],
})

/** Records that do not agree with the registration: one to mend in the demonstration, one that failed, one for a reviewer. */
const ODD: Record<string, Partial<Profile> & Partial<Entry>> = {
  linjian: { verified_name: '林曉滿' },
  qingshi: { name: '青石图书有限公司', legal_representative: '沈青' },
  laocheng: { name: '老城漫步文化發展有限公司', former_names: ['老城文化工作室'] },
}

/** What the demonstration's channels know of its accounts. */
async function writeRecords(records: RecordBook): Promise<void> {
  for (const [n, account] of ACCOUNTS.entries()) {
    await records.putProfile({ ...profileOf(account), ...ODD[account.key] })
    if (account.subject !== 'PERSON') await records.putEntry({ ...entryOf(account, n), ...ODD[account.key] })
  }
}

interface Wish {
  key: string
  channel: Channel
  now: Date
}

/** Who applied when; the first one's year ends within the month. */
const WISHES: readonly Wish[] = [
  { key: 'tushuguan', channel: 'REGISTER', now: daysAgo(345, 15) },
  { key: 'shanhai', channel: 'REGISTER', now: daysAgo(60, 11) },
  { key: 'haichengqixiang', channel: 'REGISTER', now: daysAgo(52, 10) },
  { key: 'jiangcheng', channel: 'PROFILE', now: daysAgo(41, 16) },
  { key: 'qingshi', channel: 'REGISTER', now: daysAgo(5, 14) },
  { key: 'laocheng', channel: 'REGISTER', now: daysAgo(1, 17) },
]

/** Orders, pays and has it checked, as the house itself: nobody is there to read a code out of a mail. */
async function certify(account: LiveAccount, n: number, { channel, now }: Wish): Promise<void> {
  const reference = channel === 'PROFILE' ? addressOf(account) : licenceNumber(n)
  const wish = { accountId: account.id, channel, reference, accepted: 'on' as const }
  const { paymentId } = await execute(startOrder, at(now, SYSTEM), wish)
  const { tradeNo, amountFen } = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { tradeNo: true, amountFen: true },
  })
  const paidAt = later(now, 4)
  const answer = { tradeNo, providerNo: `demo${tradeNo.slice(-20)}`, paidFen: amountFen, paidAt }
  await transaction((tx) => recordPaid(tx, at(paidAt, SYSTEM), answer))
  await drainJobs(later(now, 5))
}

/** Certifies one account at its time; the reminders of its end follow at theirs. */
export async function certifyAll(accounts: readonly LiveAccount[], records: RecordBook): Promise<void> {
  await writeRecords(records)
  for (const wish of WISHES) {
    const n = accounts.findIndex(({ key }) => key === wish.key)
    const account = accounts[n]
    if (account) await certify(account, n, wish)
  }
  for (const day of [39, 9]) {
    await announceEnds(at(daysAgo(day, 9), SYSTEM))
    await drainJobs(daysAgo(day, 9, 1))
  }
}
