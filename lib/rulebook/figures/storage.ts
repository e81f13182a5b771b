import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()
const GIB = 1024 ** 3

export const storageFigures = {
  accountStorageBytes: sinceOpening(count, 10 * GIB, 'DATA-1, size set by the platform'),
  storageWarningPercent: sinceOpening(count, 90, 'DATA-1, share set by the platform'),
  deletedMaterialDays: sinceOpening(count, 30, 'DATA-1, length set by the platform'),
  archiveKeptDays: sinceOpening(count, 7, 'DATA-1, length set by the platform'),
  /** The largest archive that an account may bring its articles back from. */
  archiveImportBytes: sinceOpening(count, 2 * GIB, 'DATA-2, size set by the platform'),
  personExportKeptDays: sinceOpening(count, 7, 'AUTH-5, length set by the platform'),
  messageRetentionDays: sinceOpening(count, 730, 'DATA-1, length set by the platform'),
}
