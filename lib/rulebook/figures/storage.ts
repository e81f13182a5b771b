import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()
const GIB = 1024 ** 3

export const storageFigures = {
  accountStorageBytes: sinceOpening(count, 10 * GIB, 'DATA-1, size set by the platform'),
  storageWarningPercent: sinceOpening(count, 90, 'DATA-1, share set by the platform'),
  messageRetentionDays: sinceOpening(count, 730, 'DATA-1, length set by the platform'),
}
