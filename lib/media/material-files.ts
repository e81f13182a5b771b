import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { storage, type StoredFile } from '@/lib/platform/storage'
import { listCrops } from './crop-store'
import { cropKey, originalKey, widthKey } from './picture'
import { playedKey } from './recording'
import { RecordingType } from './recording-contract'
import * as store from './store'

export interface MaterialFile {
  key: string
  /** Of which bytes it was made: it stays as long as any material has them. */
  sha256: string
}

/** All files of a material, from its row as the database holds it. */
export function filesOfMaterial(row: Record<string, unknown>): MaterialFile[] {
  const [sha256, type] = [String(row.sha256), String(row.content_type)]
  const widths = Array.isArray(row.widths) ? row.widths.map(Number) : []
  const poster = typeof row.poster_sha256 === 'string' ? row.poster_sha256 : null
  const shown = poster ?? sha256
  return [
    { key: originalKey(sha256, type), sha256 },
    ...(isRecordingType(type) ? [{ key: playedKey(sha256, type), sha256 }] : []),
    ...(poster ? [{ key: originalKey(poster, 'image/jpeg'), sha256: poster }] : []),
    ...widths.map((width) => ({ key: widthKey(shown, width), sha256: shown })),
  ]
}

const isRecordingType = (type: string): type is RecordingType => RecordingType.safeParse(type).success

/** The keys of the cuts that were made of these pictures. */
export const cropFilesOf = async (tx: Tx, hashes: readonly string[]): Promise<MaterialFile[]> =>
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
