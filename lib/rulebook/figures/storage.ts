import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()
const MIB = 1024 ** 2
const GIB = 1024 ** 3
const HOUR_SECONDS = 60 * 60

export const storageFigures = {
  accountStorageBytes: sinceOpening(count, 10 * GIB, 'DATA-1, size set by the platform'),
  storageWarningPercent: sinceOpening(count, 90, 'DATA-1, share set by the platform'),
  voiceBytes: sinceOpening(count, 60 * MIB, 'MSG-1, size set by the platform'),
  voiceSeconds: sinceOpening(count, HOUR_SECONDS, 'MSG-1, length set by the platform'),
  videoBytes: sinceOpening(count, 500 * MIB, 'MSG-1, size set by the platform'),
  videoSeconds: sinceOpening(count, HOUR_SECONDS, 'MSG-1, length set by the platform'),
  /** How long an upload that was interrupted can go on. */
  unfinishedUploadHours: sinceOpening(count, 48, 'DATA-1, length set by the platform'),
  materialFolders: sinceOpening(count, 150, 'DATA-1, number set by the platform'),
  deletedMaterialDays: sinceOpening(count, 30, 'DATA-1, length set by the platform'),
  archiveKeptDays: sinceOpening(count, 7, 'DATA-1, length set by the platform'),
  /** The largest archive that an account may bring its articles back from. */
  archiveImportBytes: sinceOpening(count, 2 * GIB, 'DATA-2, size set by the platform'),
  personExportKeptDays: sinceOpening(count, 7, 'AUTH-5, length set by the platform'),
  messageRetentionDays: sinceOpening(count, 730, 'DATA-1, length set by the platform'),
}
