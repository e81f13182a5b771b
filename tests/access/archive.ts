import {
  beginUpload,
  checkPart,
  getArchiveFile,
  getStorage,
  listArchives,
  noteUploadPart,
  openDownload,
  startBackup,
  stopArchive,
} from '@/lib/archive'
import { runArchive } from '@/lib/archive/run-archive'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, SYSTEM } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const own = ({ account }: Cast) => ({ accountId: account.id })
const managers = { may: ['holder', 'administrator'], refuse: { forbidden: ['editor', 'agent', 'analyst'] } } as const
const queued = async (cast: Cast) => ({ ...own(cast), ...(await execute(startBackup, ctxOf(cast.holder), own(cast))) })
const ready = async (cast: Cast) => {
  const asked = await queued(cast)
  await runArchive(ctxOf(SYSTEM), asked.archiveId)
  return asked
}
const upload = async (cast: Cast) => {
  const { archiveId } = await execute(beginUpload, ctxOf(cast.holder), { ...own(cast), bytes: 10 })
  return { ...own(cast), archiveId }
}

export const rows: AccessRow[] = [
  row(getStorage, { input: own, may: MEMBERS }),
  row(listArchives, { input: own, may: MEMBERS }),
  row(startBackup, { input: own, ...managers }),
  row(stopArchive, { input: queued, ...managers }),
  row(openDownload, { input: ready, ...managers }),
  // A ticket is one person's, so for the others who may it is over.
  row(getArchiveFile, { input: async (cast) => ({ ...(await ready(cast)), ticket: 'v1.none' }), ...managers }),
  row(beginUpload, { input: (cast) => ({ ...own(cast), bytes: 10 }), ...managers }),
  row(checkPart, { input: upload, ...managers }),
  row(noteUploadPart, { input: async (cast) => ({ ...(await upload(cast)), part: 0 }), ...managers }),
]
