import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

export const developerFigures = {
  accessTokenSeconds: sinceOpening(count, 7_200, 'DEV-1'),
  pushTimeoutMs: sinceOpening(count, 5_000, 'DEV-2'),
  pushTries: sinceOpening(count, 3, 'DEV-2'),
  pushResendHours: sinceOpening(count, 24, 'DEV-2'),
}
