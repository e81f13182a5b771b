import { z } from 'zod'
import { defineFigure, sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

export const moderationFigures = {
  /** Days of ban by count of proven cases; null is for ever. Before the first entry there was no ladder, so asking throws. */
  likeCollectingLadderDays: defineFigure(z.array(count.nullable()).min(1), [
    { from: '2014-06-09', value: [7, 15, 30, null], source: 'MOD-5' },
  ]),
  /** Lengths that a moderator can choose from when sending is barred; the first is the usual one. */
  sendingBarDays: sinceOpening(z.array(count).min(1), [7, 15, 30], 'MOD-4, lengths set by the platform'),
  /** Lengths that can be chosen when an account is barred from applying for certification; for ever can be chosen too. */
  certificationBarDays: sinceOpening(z.array(count).min(1), [90, 180, 365], 'MOD-4, lengths set by the platform'),
  appealWindowDays: sinceOpening(count, 15, 'MOD-7'),
  caseTimeLimitHours: sinceOpening(
    z.object({ CRITICAL: count, HIGH: count, NORMAL: count, LOW: count }),
    { CRITICAL: 2, HIGH: 12, NORMAL: 48, LOW: 120 },
    'MOD-3, lengths set by the platform',
  ),
}
