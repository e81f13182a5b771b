import { figure } from '@/lib/rulebook'

/** What a reader can give today (PUB-4). */
export const offerOn = (now: Date) => ({
  amountsFen: figure('authorLikeAmountsFen', now),
  own: figure('authorLikeOwnFen', now),
})
