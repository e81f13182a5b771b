'use server'
import {
  beginUpload as beginUploadCase,
  openDownload as openDownloadCase,
  startBackup as startBackupCase,
  stopArchive as stopArchiveCase,
} from '@/lib/archive'
import { requestSecondFactor } from '@/lib/identity'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/[accountId]/backup']

export const startBackup = action('operator', startBackupCase, { revalidate })
export const stopArchive = action('operator', stopArchiveCase, { revalidate })
export const beginUpload = action('operator', beginUploadCase)
export const openDownload = action('operator', openDownloadCase)
export const askForCode = action('operator', requestSecondFactor)
