import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { storage, type StoredFile } from '@/lib/platform/storage'
import { listCrops } from './crop-store'
import { cropKey, originalKey, widthKey } from './picture'
import * as store from './store'

/** The keys of all files of a material, from its row as the database holds it. */
export function filesOfMaterial(row: Record<string, unknown>): string[] {
  const [hash, type] = [String(row.sha256), String(row.content_type)]
  const widths = Array.isArray(row.widths) ? row.widths.map(Number) : []
  return [originalKey(hash, type), ...widths.map((width) => widthKey(hash, width))]
}

/** The keys of the cuts that were made of these pictures. */
export const cropFilesOf = async (tx: Tx, hashes: readonly string[]): Promise<{ key: string; sha256: string }[]> =>
  (await listCrops(tx, hashes)).map(({ sha256, variant }) => ({ key: cropKey(sha256, variant), sha256 }))

/** Whether another material has the same bytes: then its files stay. */
export const isSharedFile = (sha256: string): Promise<boolean> => store.hasMaterialOf(sha256)

/** The bytes of a material as they came, or null when the file is gone. */
export const originalOf = ({
  sha256,
  contentType,
}: {
  sha256: string
  contentType: string
}): Promise<StoredFile | null> => storage().get(originalKey(sha256, contentType))
