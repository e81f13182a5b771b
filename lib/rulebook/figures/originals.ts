import { z } from 'zod'
import { sinceOpening } from '../entry'

const whole = z.number().int().positive()

export const originalFigures = {
  originalLeastCharacters: sinceOpening(whole, 100, 'PUB-3, length set by the platform'),
  nearCopyPercent: sinceOpening(whole.max(100), 60, 'PUB-3, share set by the platform'),
  reprintCommentCharacters: sinceOpening(whole, 140, 'PUB-5, length set by the platform'),
}
