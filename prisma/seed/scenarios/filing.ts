import { acceptFiling, fileWithOffice, getFiling, openFilings, returnFiling } from '@/lib/filing'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import type { Staff } from '../people'
import { at, daysAgo, SYSTEM } from '../story'
import type { LiveAccount } from './publishing'

interface Wish {
  region: '350000' | '420000'
  address: string
  purpose: string
  /** The number it was accepted under; without one it waits, or went back for mending. */
  number?: string
  mend?: string
}

const FUJIAN = { region: '350000', address: '海城市中山路 88 號' } as const
const HUBEI = { region: '420000', address: '江城市沿江大道 16 號' } as const

/** Who has filed where; an account that is missing here has not, and is late. */
const WISHES: Record<string, Wish> = {
  linjian: { ...FUJIAN, purpose: '個人的自然筆記，給喜歡走路的人看。', number: '閩號備 2026-00117' },
  shanhai: { ...FUJIAN, purpose: '茶園與茶舍的介紹、預約和茶葉知識。', number: '閩號備 2026-00121' },
  haichengqixiang: { ...FUJIAN, purpose: '天气预报、预警和节气科普。', number: '閩號備 2026-00098' },
  tushuguan: { ...FUJIAN, purpose: '借阅指南、讲座预告和读者来信。' },
  yunshang: {
    ...FUJIAN,
    purpose: '蔬果',
    mend: '「內容範圍」太短，請寫明發布哪些內容、給誰看；聯絡地址請寫到門牌號。',
  },
  laocheng: { ...FUJIAN, purpose: '老屋、巷弄與手藝人的故事。' },
  jiangcheng: { ...HUBEI, purpose: '周末活动、展览与城市生活报道。', number: '鄂號備 2026-00042' },
  qingshi: { ...HUBEI, purpose: '新书、读书会与旧书回收。', number: '鄂號備 2026-00057' },
  yiwanmian: { ...HUBEI, purpose: '巷口面馆和老板的故事。', number: '鄂號備 2026-00061' },
  xingye: { ...FUJIAN, purpose: '觀星活動與天文知識。', number: '閩號備 2026-00130' },
  xiaolu: { ...HUBEI, purpose: '日常里的科学问题。', number: '鄂號備 2026-00066' },
}

async function fileOne(staff: Staff, account: LiveAccount, n: number, wish: Wish): Promise<void> {
  const { region, address, purpose, number, mend } = wish
  const ctx = at(daysAgo(number ? 60 - n : 3, 10, n * 4), account.actor, n)
  const { answers, version } = await runQuery(getFiling, ctx, { accountId: account.id })
  await execute(fileWithOffice, ctx, {
    accountId: account.id,
    version,
    region,
    contactName: answers.contactName ?? account.holder,
    contactPhone: answers.contactPhone ?? '',
    contactEmail: `${account.key}@demo.example`,
    address,
    operatorName: answers.operatorName ?? account.holder,
    operatorPhone: answers.contactPhone ?? '',
    purpose,
    submit: 'on',
  })
  const officer = region === '350000' ? staff.filing_officer : staff.supervisor
  const decided = at(daysAgo(number ? 55 - n : 1, 15, n * 3), officer, 210)
  const seen = { accountId: account.id, version: version + 1 }
  if (number) await execute(acceptFiling, decided, { ...seen, number })
  if (mend) await execute(returnFiling, decided, { ...seen, reason: mend, mend: ['purpose', 'address'] })
}

/** Filings of two regions: accepted, waiting, one returned; who is left out is late. */
export async function fileAll(staff: Staff, accounts: readonly LiveAccount[]): Promise<void> {
  await execute(openFilings, at(daysAgo(64), SYSTEM), {})
  for (const [n, account] of accounts.entries()) {
    const wish = WISHES[account.key]
    if (wish) await fileOne(staff, account, n, wish)
  }
  await drainJobs(daysAgo(1, 16))
}
