import { confirmRegistration, submitChange } from '@/lib/confirmations'
import { addDays, type Day, startOfDay, toDateColumn } from '@/lib/platform/calendar'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'

/** Sets by when the cast's `account` confirms. */
export const dueOn = (cast: Cast, day: Day) =>
  db.account.update({
    where: { id: cast.account.id },
    data: { confirmDueOn: toDateColumn(day), readOnlyFrom: startOfDay(addDays(day, 30)) },
  })

export const confirm = (cast: Cast, day: Day | '', now = NOW) =>
  execute(confirmRegistration, ctxOf(cast.holder, { now }), { accountId: cast.account.id, dueOn: day })

/** What is registered for the cast's `account`, as the form sends it back. */
export const AS_REGISTERED = {
  subjectName: '林間小記的主體',
  contactName: '王小明',
  contactPhone: '+8613800000000',
  operatorName: '王小明',
  operatorIdentityNumber: '',
  note: '聯絡人換了，新證明為 2026 年第 7 號',
  proofIds: '',
}

export const change = (cast: Cast, to: Partial<typeof AS_REGISTERED>, now = NOW) =>
  execute(submitChange, ctxOf(cast.holder, { now }), { accountId: cast.account.id, ...AS_REGISTERED, ...to })
