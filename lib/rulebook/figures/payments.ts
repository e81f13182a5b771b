import { z } from 'zod'
import { sinceOpening } from '../entry'

const minutes = z.number().int().positive()

export const paymentFigures = {
  paymentOpenMinutes: sinceOpening(minutes, 30, 'SHOP-8, length set by the platform'),
  refundLateDays: sinceOpening(z.number().int().positive(), 3, 'SHOP-7, length set by the platform'),
  paymentMaxFen: sinceOpening(z.number().int().positive(), 100_000_000, 'SHOP-8, amount set by the platform'),
}
