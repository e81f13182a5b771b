import { addDays, platformDay } from '@/lib/platform/calendar'
import { execute } from '@/lib/platform/use-case'
import { planEntry, withdrawEntry } from '@/lib/policy-console'
import { at, daysAgo, SYSTEM, TODAY } from '../story'

/** What the supervisors have planned: more keyword rules, a shorter idle time, and a longer title that they thought better of. */
export async function planFigures(): Promise<void> {
  const plan = (figure: string, value: number, { days, reason }: { days: number; reason: string }) =>
    execute(planEntry, at(daysAgo(9, 15), SYSTEM), {
      figure,
      from: addDays(platformDay(TODAY), days),
      value: JSON.stringify(value),
      reason,
    })
  await plan('keywordRules', 300, { days: 45, reason: '運營者普遍反映規則不夠用；第 14 次規則會議決定。' })
  await plan('reclaimAfterDays', 180, { days: 90, reason: '長期閒置的帳號占用名稱；第 14 次規則會議決定。' })
  const reason = '標題放寬到 80 字，便於長標題的學術內容；第 13 次規則會議決定。'
  const { entryId } = await plan('articleTitleCharacters', 80, { days: 60, reason })
  const why = '列表頁放不下，讀者體驗測試未通過；第 14 次規則會議撤回。'
  await execute(withdrawEntry, at(daysAgo(5, 16), SYSTEM), { entryId, reason: why })
}
