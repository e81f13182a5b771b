import { drainJobs } from '@/lib/worker/drain'
import type { Staff } from './people'
import type { Sent } from './publish-all'
import { claim, decide, propose, report } from './scenarios/reports'
import { daysAgo, later, subscriber } from './story'

interface World {
  sent: readonly Sent[]
  readers: readonly string[]
}

/** Reports in every state: taken down with a warning, sending or certification barred, dismissed, claimed, an ending proposed, open and late. */
export async function reportAll(staff: Staff, { sent, readers }: World): Promise<void> {
  const find = (title: string) => sent.find((one) => one.title.includes(title))
  let n = 20
  const file = async (title: string, { clause, text, now }: { clause: string; text: string; now: Date }) => {
    n += 1
    const by = n % 3 === 0 ? ({ kind: 'anonymous' } as const) : subscriber(readers[n] ?? '')
    return report({ articleId: find(title)?.articleId ?? '', clause, text, by, now }, n)
  }
  const sick = find('千万别再喝')?.at ?? daysAgo(10)
  const rumour = await file('千万别再喝', {
    clause: 'CONTENT-6',
    text: '沒有任何出處，還叫人趕快轉發，屬於謠言。',
    now: later(sick, 300),
  })
  await file('千万别再喝', { clause: 'CONTENT-6', text: '我媽信了，把一壺水都倒掉了。請處理。', now: later(sick, 500) })
  await decide(staff, rumour, {
    outcome: 'remove_and_warn',
    clause: 'CONTENT-6',
    passage: '喝一次相当于抽十根烟',
    reason: '內容無可靠來源，以恐嚇語氣誘導轉發，構成謠言。',
    now: later(sick, 900),
  })
  await drainJobs(later(sick, 950))

  const lamp = await file('十块钱的剪刀', { clause: 'CONTENT-11', text: '感覺是廣告。', now: daysAgo(8, 21) })
  await decide(staff, lamp, {
    outcome: 'dismiss',
    reason: '文章是個人使用心得，沒有購買連結，也沒有誘導，不構成垃圾廣告。',
    now: daysAgo(7, 10),
  })

  const scissors = await file('十块钱的剪刀', {
    clause: 'USE-5',
    text: '認證資料寫的是文化傳播，發的全是賣貨。',
    now: daysAgo(6, 9),
  })
  await decide(staff, scissors, {
    outcome: 'bar_certification',
    barFor: 90,
    clause: 'USE-5',
    passage: '十块钱的剪刀',
    reason: '推廣內容與帳號所示主體無關，一段時間內不得申請認證。',
    now: daysAgo(5, 10),
  })

  const likes = await file('转发集赞', {
    clause: 'USE-2',
    text: '要求轉發並集滿 88 個贊才給禮物，這是集贊。',
    now: daysAgo(4, 20),
  })
  await file('转发集赞', { clause: 'USE-2', text: '朋友圈被刷屏了。', now: daysAgo(3, 22) })
  await decide(staff, likes, {
    outcome: 'bar_sending',
    days: 7,
    removeToo: 'on',
    clause: 'USE-2',
    passage: '集满 88 个赞',
    reason: '以禮物誘導轉發和集贊，屬集贊行為。',
    now: daysAgo(2, 11),
  })
  await drainJobs(daysAgo(2, 12))

  const claimed = await file('点赞抽奖', {
    clause: 'USE-2',
    text: '又是點讚抽獎，這個號反覆這樣做。',
    now: daysAgo(1, 19),
  })
  await claim(staff, claimed, daysAgo(0, 9))
  const again = await file('五样东西', { clause: 'CONTENT-11', text: '疑似軟文。', now: daysAgo(6, 15) })
  await propose(staff, again, {
    clause: 'CONTENT-11',
    passage: '双十一过后，我退掉的五样东西',
    reason: '一個月內三次違規，受罰後仍以好物為名發佈廣告，建議註銷。',
    now: daysAgo(1, 16),
  })
  await file('邻居', { clause: 'CONTENT-12', text: '文中提到的鄰居似乎是真人，洩露了隱私。', now: daysAgo(1, 8) })
  await file('雾总在早晨', { clause: 'USE-3', text: '對平流霧的解釋有誤導。', now: daysAgo(0, 8) })
}
