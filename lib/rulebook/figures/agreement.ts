import { z } from 'zod'
import { sinceOpening } from '../entry'

export const agreementFigures = {
  // The rule says that holders are told of a change and leaves open how long before; a month lets everybody read and decide.
  agreementNoticeDays: sinceOpening(z.number().int().positive(), 30, 'AGR-2, length set by the platform'),
}
