import 'server-only'
import { accountByHandle } from '@/lib/accounts'
import { buildArchive } from './build-archive'
import type { Manifest } from './format'
import { inTransaction } from './transaction-store'

/** Writes an account's archive to a file of this machine, for the command line; null when no account ever had this handle. */
export async function exportAccount({
  handle,
  file,
  now,
}: {
  handle: string
  file: string
  now: Date
}): Promise<Manifest | null> {
  const account = await inTransaction((tx) => accountByHandle(tx, handle, now))
  return account && buildArchive({ accountId: account.id, file, now, onStep: async () => undefined })
}
