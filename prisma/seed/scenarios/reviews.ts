import { addTemplate } from '@/lib/accounts'
import { confirmRegistration, getStanding, submitChange } from '@/lib/confirmations'
import { codeHashOf } from '@/lib/identity/secrets'
import { approveRename, requestRename, returnRename, withdrawRename } from '@/lib/names'
import { addDays, platformDay, startOfDay, toDateColumn } from '@/lib/platform/calendar'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { Staff } from '../people'
import { at, daysAgo, later, TODAY } from '../story'
import { layReady } from './proof-pictures'
import type { LiveAccount } from './publishing'

type Words = readonly [
  queue: 'applications' | 'renames' | 'confirmations',
  outcome: 'APPROVE' | 'RETURN',
  title: string,
  text: string,
]

const TEMPLATES: readonly Words[] = [
  ['applications', 'APPROVE', '資料一致', '主體資料與證件一致，名稱與介紹符合規則。'],
  ['applications', 'RETURN', '證件看不清', '證件影像模糊，號碼無法核對。請在光線充足處重新拍攝，四角都要入鏡。'],
  ['applications', 'RETURN', '主體與號碼不符', '主體名稱與證件號碼所屬的單位不一致，請核對後再提交。'],
  ['renames', 'APPROVE', '與主體相符', '新名稱與主體身份相符，也不與既有名稱混淆。'],
  ['renames', 'RETURN', '容易誤認', '新名稱容易被誤認為另一個機構，請加上能辨別主體的字樣。'],
  ['renames', 'RETURN', '說明不足', '改名的理由不足以判斷，請說明新名稱與帳號內容的關係。'],
  ['confirmations', 'APPROVE', '與公示一致', '變更內容與公示資料一致。'],
  ['confirmations', 'RETURN', '缺少證明', '說明裡沒有可以核對的證明。請寫明文件或公示的名稱與編號。'],
]

async function addTemplates(staff: Staff): Promise<void> {
  const ctx = at(daysAgo(76, 9), staff.reviewer, 200)
  for (const [queue, outcome, title, text] of TEMPLATES)
    await execute(addTemplate, ctx, { queue, outcome, locale: 'zh-Hant', title, text })
}

/** Asks for another name with the code that the holder would have had by mail. */
async function ask({ id: accountId, actor }: LiveAccount, name: string, { why, now }: { why: string; now: Date }) {
  const code = '246810'
  await transaction(async (tx) => {
    const { email } = await tx.operator.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
    const id = newId(now)
    const row = {
      id,
      door: 'OPERATOR',
      purpose: 'SECOND_FACTOR',
      email: email ?? '',
      codeHash: codeHashOf(id, code),
    } as const
    await tx.mailCode.create({ data: { ...row, createdAt: now, expiresAt: later(now, 10) }, select: { id: true } })
  })
  return execute(requestRename, at(now, actor), { accountId, name, why, code })
}

/** One name that was changed, one that was not, two that wait. */
async function renames(staff: Staff, accounts: ReadonlyMap<string, LiveAccount>): Promise<void> {
  const decide = (renameId: string, now: Date, reason: string) =>
    [at(now, staff.reviewer, 200), { renameId, version: 0, reason }] as const
  const [farm, walks, library, bowl] = ['yunshang', 'laocheng', 'tushuguan', 'yiwanmian'].map((key) =>
    accounts.get(key),
  )
  if (!farm || !walks || !library || !bowl) return

  const changed = await ask(farm, '云上农场集市', { why: '农场之外，现在也办周末集市。', now: daysAgo(30) })
  await execute(approveRename, ...decide(changed.id, daysAgo(27), '新名称与主体相符。'))
  const back = await ask(farm, '云上农场', { why: '集市停办，改回原来的名称。', now: daysAgo(12) })
  await execute(approveRename, ...decide(back.id, daysAgo(10), '回到原来的名称。'))
  const refused = await ask(walks, '老城文史館', { why: '想更正式一些。', now: daysAgo(20) })
  await execute(returnRename, ...decide(refused.id, daysAgo(18), '容易誤認為公立機構，請加上能辨別主體的字樣。'))
  const gone = await ask(bowl, '一碗面与城', { why: '想短一点。', now: daysAgo(8) })
  await execute(withdrawRename, at(daysAgo(8, 15), bowl.actor), { accountId: bowl.id, renameId: gone.id })

  await ask(walks, '老城漫步志', { why: '內容從散步記事擴展為街區誌。', now: daysAgo(3) })
  await ask(library, '海城图书馆读友会', { why: '协会今年更名为读友会，账号随之更名。', now: daysAgo(0, 8) })
}

/** Registration data: one confirmed, one due soon, one whose change waits, one so long over that its console only reads. */
async function confirmations(accounts: ReadonlyMap<string, LiveAccount>): Promise<void> {
  const [tea, bowl, books, goods] = ['shanhai', 'yiwanmian', 'qingshi', 'haowu'].map((key) => accounts.get(key))
  if (!tea || !bowl || !books || !goods) return
  const due = async ({ id }: LiveAccount, days: number) => {
    const day = addDays(platformDay(TODAY), days)
    const data = { confirmDueOn: toDateColumn(day), readOnlyFrom: startOfDay(addDays(day, 30)) }
    await db.account.update({ where: { id }, data, select: { id: true } })
    return day
  }
  await execute(confirmRegistration, at(daysAgo(6), tea.actor), { accountId: tea.id, dueOn: await due(tea, 20) })
  await due(bowl, 6)
  await due(goods, -34)
  await due(books, -3)
  const ctx = at(daysAgo(2), books.actor)
  const { registered } = await runQuery(getStanding, ctx, { accountId: books.id })
  await execute(submitChange, ctx, {
    accountId: books.id,
    subjectName: registered.name,
    contactName: '程默',
    contactPhone: '+86 138 0591 7788',
    operatorName: registered.operatorName,
    operatorIdentityNumber: '',
    note: '联系人换为店长程默，授权书编号 青石授字 2026-011。',
    proofIds: await layReady(ctx, books.id, 'AUTHORISATION_LETTER'),
  })
}

/** What reviewers find on their desks. */
export async function fillDesks(staff: Staff, live: readonly LiveAccount[]): Promise<void> {
  const accounts = new Map(live.map((account) => [account.key, account]))
  await addTemplates(staff)
  await renames(staff, accounts)
  await confirmations(accounts)
}
