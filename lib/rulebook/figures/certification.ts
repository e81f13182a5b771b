import { z } from 'zod'
import { sinceOpening } from '../entry'

const fee = z.object({ SUBSCRIPTION: z.number().int().nonnegative(), SERVICE: z.number().int().nonnegative() })

const Rights = z.object({
  massSends: z.object({ count: z.number().int().nonnegative(), per: z.enum(['day', 'week', 'month']) }),
  customMenu: z.boolean(),
  developerInterface: z.boolean(),
  shop: z.boolean(),
  /** Service accounts stand by themselves and alert; subscription accounts lie in the folded folder and do not. */
  foldedWithoutAlert: z.boolean(),
})

/** What an account of some kind and certification may do (CERT-3). */
export type Rights = z.output<typeof Rights>

const RightsTable = z.object({
  SUBSCRIPTION: Rights,
  SUBSCRIPTION_CERTIFIED: Rights,
  SERVICE: Rights,
  SERVICE_CERTIFIED: Rights,
})

const daily = { count: 1, per: 'day' } as const
const weekly = { count: 1, per: 'week' } as const
const nothingMore = { developerInterface: false, shop: false }

export const certificationFigures = {
  certificationFeeFen: sinceOpening(fee, { SUBSCRIPTION: 30_000, SERVICE: 30_000 }, 'CERT-2'),
  certificationTermMonths: sinceOpening(z.number().int().positive(), 12, 'CERT-2'),
  certificationReminderDays: sinceOpening(z.array(z.number().int().positive()), [60, 30, 7], 'CERT-2'),
  /** How long a failed order is checked again without a further fee, after the data was mended. */
  certificationRecheckDays: sinceOpening(z.number().int().positive(), 30, 'CERT-2, length set by the platform'),
  /** Pauses between tries while a channel gives no answer; the last one repeats. */
  certificationRetryMinutes: sinceOpening(
    z.array(z.number().int().positive()).min(1),
    [1, 2, 5, 15, 60],
    'CERT-1, lengths set by the platform',
  ),
  /** How many working days a person has for what no rule could decide. */
  certificationReviewWorkingDays: sinceOpening(z.number().int().positive(), 3, 'CERT-1, length set by the platform'),
  accountRights: sinceOpening(
    RightsTable,
    {
      SUBSCRIPTION: { massSends: daily, customMenu: false, ...nothingMore, foldedWithoutAlert: true },
      SUBSCRIPTION_CERTIFIED: { massSends: daily, customMenu: true, ...nothingMore, foldedWithoutAlert: true },
      SERVICE: { massSends: weekly, customMenu: true, ...nothingMore, foldedWithoutAlert: false },
      SERVICE_CERTIFIED: {
        massSends: weekly,
        customMenu: true,
        developerInterface: true,
        shop: true,
        foldedWithoutAlert: false,
      },
    },
    'CERT-3',
  ),
}
