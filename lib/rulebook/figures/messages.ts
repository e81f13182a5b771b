import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

export const messageFigures = {
  articlesPerMassSend: sinceOpening(z.object({ min: count, max: count }), { min: 1, max: 8 }, 'MSG-1'),
  massSendScheduleDays: sinceOpening(count, 7, 'MSG-3'),
  // The rule names neither; long enough to notice a mistake, short enough that what is in the news still is.
  massSendScheduleMinutes: sinceOpening(count, 5, 'MSG-3, number set by the platform'),
  massSendHoldMinutes: sinceOpening(count, 15, 'MSG-2, number set by the platform'),
  massSendApprovalHours: sinceOpening(count, 24, 'MSG-2, number set by the platform'),
  previewHours: sinceOpening(count, 12, 'MSG-3, number set by the platform'),
  previewsPerDay: sinceOpening(count, 100, 'MSG-3, number set by the platform'),
  previewReaders: sinceOpening(count, 20, 'MSG-3, number set by the platform'),
  sendTimeLeastSends: sinceOpening(count, 30, 'MSG-3, number set by the platform'),
  // Fewer could be known by who they are.
  traitAudienceLeast: sinceOpening(count, 20, 'AUTH-4, number set by the platform'),
  keywordRules: sinceOpening(count, 200, 'MSG-4'),
  menuButtons: sinceOpening(z.object({ top: count, sub: count }), { top: 3, sub: 5 }, 'MSG-6'),
  replyWindowHours: sinceOpening(count, 48, 'MSG-7'),
  // The rule says "a few times a month" and leaves the number to the platform: one a week on average.
  operatorOpenedPerFollowerAndMonth: sinceOpening(count, 4, 'MSG-7, number set by the platform'),
  tagsPerAccount: sinceOpening(count, 100, 'MSG-8'),
  tagsPerFollower: sinceOpening(count, 20, 'MSG-8'),
}
