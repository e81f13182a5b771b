import { z } from 'zod'
import { defineFigure, OPENING_DAY, sinceOpening } from '../entry'

const whole = z.number().int().positive()
const span = z.object({ min: whole, max: whole })

export const originalFigures = {
  originalLeastCharacters: sinceOpening(whole, 100, 'PUB-3, length set by the platform'),
  nearCopyPercent: sinceOpening(whole.max(100), 60, 'PUB-3, share set by the platform'),
  reprintCommentCharacters: sinceOpening(whole, 140, 'PUB-5, length set by the platform'),
  authorLikeAmountsFen: defineFigure(z.array(whole).min(1), [
    { from: OPENING_DAY, value: [100, 200, 500, 1_000, 5_000, 20_000], source: 'PUB-4, amounts set by the platform' },
  ]),
  authorLikeOwnFen: sinceOpening(span, { min: 100, max: 100_000 }, 'PUB-4, amounts set by the platform'),
  authorLikeWordCharacters: sinceOpening(whole, 50, 'PUB-4, length set by the platform'),
  authorLikeHoldDays: sinceOpening(whole, 7, 'PUB-4, length set by the platform'),
}
