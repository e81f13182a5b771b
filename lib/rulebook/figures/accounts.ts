import { z } from 'zod'
import { defineFigure, sinceOpening } from '../entry'

const count = z.number().int().nonnegative()
const bySubject = z.object({ PERSON: count, ENTERPRISE: count, GOVERNMENT: count, MEDIA: count, ORGANISATION: count })
const closingTiers = z.array(z.object({ followersUpTo: count.nullable(), days: count })).min(1)

export const accountFigures = {
  accountsPerSubject: defineFigure(bySubject, [
    {
      from: '2012-08-18',
      source: 'ACC-4',
      value: { PERSON: 5, ENTERPRISE: 50, GOVERNMENT: 50, MEDIA: 50, ORGANISATION: 50 },
    },
    {
      from: '2018-02-10',
      source: 'ACC-4',
      value: { PERSON: 2, ENTERPRISE: 5, GOVERNMENT: 5, MEDIA: 5, ORGANISATION: 5 },
    },
    {
      from: '2018-11-16',
      source: 'ACC-4',
      value: { PERSON: 1, ENTERPRISE: 2, GOVERNMENT: 5, MEDIA: 5, ORGANISATION: 5 },
    },
  ]),
  applicationWindowWorkingDays: sinceOpening(
    z.object({ earliest: count, latest: count }),
    { earliest: 3, latest: 7 },
    'ACC-6',
  ),
  accountNameWidth: sinceOpening(z.object({ min: count, max: count }), { min: 4, max: 30 }, 'ACC-12'),
  renamesPerYear: sinceOpening(
    z.object({
      PERSON: count.nullable(),
      ENTERPRISE: count.nullable(),
      GOVERNMENT: count.nullable(),
      MEDIA: count.nullable(),
      ORGANISATION: count.nullable(),
    }),
    // Null: no number; a body's wish is weighed by the reviewers each time.
    { PERSON: 2, ENTERPRISE: null, GOVERNMENT: null, MEDIA: null, ORGANISATION: null },
    'ACC-12, E15 of the product page',
  ),
  renameWithdrawHours: sinceOpening(count, 24, 'ACC-12, E15 of the product page'),
  renameReviewWorkingDays: sinceOpening(count, 7, 'ACC-6 for a change of name, set by the platform'),
  nameProtectionDays: sinceOpening(count, 15, 'ACC-12, E15 of the product page'),
  reclaimAfterDays: sinceOpening(count, 210, 'ACC-10'),
  reclaimWarningDays: sinceOpening(z.array(count), [30, 7], 'ACC-10'),
  registrationConfirmEveryMonths: sinceOpening(count, 12, 'ACC-16'),
  registrationConfirmGraceDays: sinceOpening(count, 30, 'ACC-16'),
  registrationConfirmNoticeDays: sinceOpening(z.array(count), [30, 7, 0], 'ACC-16, days set by the platform'),
  registrationReviewWorkingDays: sinceOpening(count, 7, 'ACC-6 for a changed proof, set by the platform'),
  handleLooksPerMinute: sinceOpening(count, 40, 'ACC-7, set by the platform'),
  closingFreezeDays: sinceOpening(
    closingTiers,
    [
      { followersUpTo: 10_000, days: 15 },
      { followersUpTo: 100_000, days: 30 },
      { followersUpTo: null, days: 60 },
    ],
    'DATA-3',
  ),
  operatorsPerAccount: sinceOpening(
    z.object({ LONG_TERM: count, ONE_MONTH: count }),
    { LONG_TERM: 5, ONE_MONTH: 20 },
    'AUTH-2, numbers of acceptance line E12',
  ),
  oneMonthMembershipMonths: sinceOpening(count, 1, 'AUTH-2, number of acceptance line E12'),
  invitationDays: sinceOpening(count, 7, 'AUTH-2, number set by the platform'),
  closingNoticeDays: sinceOpening(z.array(count), [7, 1], 'DATA-3, days set by the platform'),
  endedExportDays: sinceOpening(count, 30, 'DATA-3'),
  /** From an account's end on, for so long nobody else may take its name; its handle is never given again (ACC-7). */
  endedNameProtectionDays: sinceOpening(count, 180, 'ACC-12, set by the platform'),
}
