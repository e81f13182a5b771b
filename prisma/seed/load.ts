import { drainJobs } from '@/lib/worker/drain'
import { closeSender } from '@/lib/platform/jobs'
import { db } from '@/lib/platform/db'
import { follow } from '@/lib/conversation'
import { execute } from '@/lib/platform/use-case'
import type { RecordBook } from '@/scripts/channels/records'
import { ACCOUNTS, type SeedAccount } from './accounts'
import { certifyAll } from './certify-all'
import { addMembers } from './members'
import { holdSends } from './hold-sends'
import { makeReaders, makeStaff, type Staff } from './people'
import { publishAll } from './publish-all'
import { REPLIES, TALKS } from './replies'
import { reactAll } from './react-all'
import { reportAll } from './report-all'
import { actAsPlatform } from './scenarios/platform'
import { planFigures } from './scenarios/policy'
import { fileAll } from './scenarios/filing'
import { approve, chooseHandle, fill, sendBack, submit } from './scenarios/registration'
import { addPictures, type LiveAccount } from './scenarios/publishing'
import { fillDesks } from './scenarios/reviews'
import { setReplies, talk } from './scenarios/talk'
import { showOriginals } from './show-originals'
import { at, daysAgo, dice, later, operator, subscriber, TODAY } from './story'
import { publishOne, tagAll } from './tag-all'

/** Two months ago, or when its story says: each account is applied for, approved, given its handle and its pictures. */
async function openAccount(staff: Staff, wish: SeedAccount, n: number): Promise<LiveAccount> {
  const days = (wish.openedDaysAgo ?? 80) - n
  const applied = daysAgo(days, 9 + (n % 8), n * 4)
  const registering = await fill(wish, n, { now: applied, until: 'name' })
  await submit(registering, later(applied, 20))
  const id = await approve(staff, registering, daysAgo(days - 6, 11, n * 3))
  await drainJobs(daysAgo(days - 6, 11, n * 3 + 9))
  const account = { ...wish, id, actor: operator(registering.actor.id, [id]), pictures: [] }
  await chooseHandle(account.actor, { accountId: id, handle: wish.handle, now: daysAgo(days - 7, 14) })
  await addPictures(account, n, daysAgo(days - 7, 15))
  return account
}

/** Registrations that are still on their way: begun, waiting, late, returned. */
async function openApplications(staff: Staff): Promise<void> {
  const person = { kind: 'SUBSCRIPTION', subject: 'PERSON', locale: 'zh-Hant' } as const
  const wishes = [
    { ...person, key: 'apply-draft', name: '巷口花房', subjectName: '方小菊', holder: '方小菊', intro: '' },
    {
      ...person,
      key: 'apply-new',
      name: '晨跑日記',
      subjectName: '丁一航',
      holder: '丁一航',
      intro: '每天五公里，寫給同路人。',
    },
    {
      ...person,
      key: 'apply-band',
      name: '屋頂樂隊',
      subjectName: '江川',
      holder: '江川',
      intro: '一個在屋頂排練的樂隊。',
    },
    {
      key: 'apply-late',
      name: '和風診所',
      kind: 'SERVICE',
      subject: 'ENTERPRISE',
      subjectName: '和風診所有限公司',
      holder: '白芷',
      intro: '掛號、報告、健康問答。',
      locale: 'zh-Hant',
    },
    {
      key: 'apply-returned',
      name: '海城青年合唱團',
      kind: 'SUBSCRIPTION',
      subject: 'ORGANISATION',
      subjectName: '海城青年合唱團',
      holder: '黎音',
      intro: '每週三晚排練，加微信報名。',
      locale: 'zh-Hant',
    },
  ] as const
  for (const [i, wish] of wishes.entries()) {
    const now = daysAgo([1, 0, 2, 16, 9][i] ?? 1, 10 + i, 15)
    const registering = await fill(wish, 40 + i, { now, until: wish.key === 'apply-draft' ? 'kind' : 'name' })
    if (wish.key === 'apply-draft') continue
    await submit(registering, later(now, 25))
    if (wish.key === 'apply-returned') await sendBack(staff, registering, daysAgo(4, 16))
  }
  await drainJobs(daysAgo(4, 17))
}

interface Meeting {
  account: LiveAccount
  reader: string
  n: number
}

/** Who follows whom: the listed readers follow nearly all, the others as many as each account is loved. */
function meetings(accounts: readonly LiveAccount[], readers: readonly string[]): Meeting[] {
  const chance = dice(42)
  return accounts.flatMap((account) => {
    const talking = TALKS.filter(({ key }) => key === account.key).map(({ reader }) => reader)
    const first = [0, 1, ...talking].filter((n) => account.key !== 'haowu' || n > 1)
    const rest = chance.some([...readers.keys()], account.followers)
    return [...new Set([...first, ...rest])].map((n) => ({ account, n, reader: readers[n] ?? '' }))
  })
}

async function followAll(met: readonly Meeting[]): Promise<void> {
  const chance = dice(99)
  const sources = ['profile', 'search', 'article', 'card'] as const
  for (let i = 0; i < met.length; i += 4) {
    const few = met.slice(i, i + 4).map(({ account, reader, n }) => {
      const now =
        n < 2
          ? daysAgo(50, 12, chance.below(50))
          : daysAgo(2 + chance.below(50), 7 + chance.below(16), chance.below(60))
      return execute(follow, at(now, subscriber(reader), n), { accountId: account.id, from: chance.pick(sources) })
    })
    await Promise.all(few)
  }
}

const say = (what: string) => console.log(`  ${what} (${((Date.now() - TODAY.getTime()) / 1000).toFixed(1)} s)`)

/** Writes the demonstration's past by the use-cases that people call, at the times at which they would have. */
export async function load(records: RecordBook, mails: string): Promise<void> {
  const staff = await makeStaff()
  const readers = await makeReaders()
  const accounts: LiveAccount[] = []
  for (const [n, wish] of ACCOUNTS.entries()) accounts.push(await openAccount(staff, wish, n))
  await openApplications(staff)
  await addMembers(accounts)
  await fillDesks(staff, accounts)
  await fileAll(staff, accounts)
  say(`${accounts.length} accounts, 5 applications`)
  await certifyAll(accounts, records)
  say('certifications')

  for (const account of accounts) {
    const replies = REPLIES[account.key]
    if (replies) await setReplies(account, replies, daysAgo(58))
  }
  const met = meetings(accounts, readers)
  await followAll(met)
  await drainJobs(daysAgo(1))
  say(`${readers.length} readers, ${met.length} follows`)

  const sent = await publishAll(accounts, met)
  say(`${sent.length} articles`)
  await tagAll(accounts, readers)
  if (accounts[0]) await publishOne(accounts[0])
  const [first, second] = accounts
  if (!first || !second || !sent[0]) throw new Error('the story begins with two accounts and an article')
  const shown = await showOriginals({ accounts, earlier: sent[0].articleId, readers })
  say('originals, reprints and what readers paid')
  await reactAll({ account: first, sent: [...shown.sent, ...sent], readers, voteId: shown.voteId })
  say('likes, comments, a series and a vote')
  for (const { key, reader, daysAgo: days, hour, lines } of TALKS) {
    const account = accounts.find((one) => one.key === key)
    if (account) await talk(account, readers[reader] ?? '', { now: daysAgo(days, hour, 12), lines })
  }
  await reportAll(staff, { sent, readers })
  await planFigures()
  await actAsPlatform(staff)
  await holdSends({ account: second, mails }, readers)
  await drainJobs(TODAY)
  say('conversations, reports and decisions')
  await closeSender()
  await db.$disconnect()
}
