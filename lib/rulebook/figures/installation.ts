import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().positive()

export const installationFigures = {
  /** How long the link lives with which a member of staff sets password and authenticator. */
  staffLinkHours: sinceOpening(count, 48, 'AUTH-3, length set by the platform'),
  /** Days from going live within which an account files with its authority, and when before that it is reminded. */
  filingDeadlineDays: sinceOpening(count, 30, 'ACC-14, length set by the platform'),
  filingReminderDays: sinceOpening(z.array(count), [14, 3], 'ACC-14, lengths set by the platform'),
  /** How long a recalled account can still be exported before it ends. */
  recallExportDays: sinceOpening(count, 30, 'ACC-15, length set by the platform'),
  /** How long before its end the account's people are told that a permission runs out. */
  permissionReminderDays: sinceOpening(count, 14, 'USE-6, length set by the platform'),
}
