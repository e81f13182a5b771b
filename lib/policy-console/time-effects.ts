import 'server-only'
import { accountsIdleSince, certificationsEnding, confirmationsDue } from '@/lib/accounts'
import { permissionsEnding } from '@/lib/installation'
import { accountsAboveBytes, materialsDeletedBefore } from '@/lib/media'
import { refundsBefore } from '@/lib/payments'
import { addDays, type Day, startOfDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { Effect, Effects } from './effect'

const DAY_MS = 24 * 60 * 60_000
const PER_CENT = 0.01

const daysBefore = (day: Day, days: number) => new Date(startOfDay(day).getTime() - days * DAY_MS)
/** From a day on, as many days ahead as the earliest reminder goes. */
const ahead = (from: Day, days: readonly number[]) => addDays(from, Math.max(0, ...days) + 1)
const spanOf = (from: Day, days: readonly number[]) => ({ from: startOfDay(from), to: startOfDay(ahead(from, days)) })

/** Live accounts that would be due for a warning on that day, reclaimed ones among them (ACC-10). */
const reclaimWarningDays: Effect<'reclaimWarningDays'> = async ({ tx, before, after, from, now }) => {
  const idle = (days: readonly number[]) =>
    accountsIdleSince(tx, daysBefore(from, figure('reclaimAfterDays', from) - Math.max(0, ...days)), now)
  const [then, present] = [await idle(after), await idle(before)]
  return [{ what: 'accounts_warnable', count: then.count, facts: { before: present.count }, examples: then.examples }]
}

/** What ends soon after that day, and so is reminded of by the new days. */
const certificationReminderDays: Effect<'certificationReminderDays'> = async ({ tx, before, after, from }) => {
  const ending = (days: readonly number[]) => certificationsEnding(tx, spanOf(from, days))
  return [{ what: 'certifications_reminded', count: await ending(after), facts: { before: await ending(before) } }]
}
const permissionReminderDays: Effect<'permissionReminderDays'> = async ({ tx, before, after, from }) => {
  const ending = (days: number) => permissionsEnding(tx, spanOf(from, [days]))
  return [{ what: 'permissions_reminded', count: await ending(after), facts: { before: await ending(before) } }]
}
const registrationConfirmNoticeDays: Effect<'registrationConfirmNoticeDays'> = async ({ tx, before, after, from }) => {
  const due = (days: readonly number[]) => confirmationsDue(tx, { from, to: ahead(from, days) })
  return [{ what: 'confirmations_reminded', count: await due(after), facts: { before: await due(before) } }]
}

/** Materials that a new time of keeping would have purged on its day (DATA-1). */
const deletedMaterialDays: Effect<'deletedMaterialDays'> = async ({ tx, before, after, from }) => {
  const gone = (days: number) => materialsDeletedBefore(tx, daysBefore(from, days))
  return [{ what: 'materials_purged', count: await gone(after), facts: { before: await gone(before) } }]
}

/** Accounts that lie above the share at which they are warned (DATA-1). */
const storageWarningPercent: Effect<'storageWarningPercent'> = async ({ tx, after, from }) => {
  const bytes = Math.floor(figure('accountStorageBytes', from) * after * PER_CENT)
  const { count, examples } = await accountsAboveBytes(tx, bytes)
  return [{ what: 'accounts_above_warning', count, examples }]
}

/** Refunds on their way that would be listed as late today (SHOP-7). */
const refundLateDays: Effect<'refundLateDays'> = async ({ tx, before, after, now }) => {
  const late = (days: number) => refundsBefore(tx, new Date(now.getTime() - days * DAY_MS))
  return [{ what: 'refunds_late', count: await late(after), facts: { before: await late(before) } }]
}

/** What changes of reminders and of times of keeping touch. */
export const TIME_EFFECTS: Effects = {
  reclaimWarningDays,
  certificationReminderDays,
  permissionReminderDays,
  registrationConfirmNoticeDays,
  deletedMaterialDays,
  storageWarningPercent,
  refundLateDays,
}
