import type { AnyMaterialView, MaterialView } from './contract'
import { type RecordingRow, recordingMaterial } from './recording-view'
import { type PictureRow, pictureView } from './rules'

interface Common {
  name: string
  folderId: string | null
  bytes: number
  createdAt: Date
  _count: { uses: number }
}

/** The view of a picture among the account's materials. */
export const materialView = (row: PictureRow & Common): MaterialView => ({
  id: row.id,
  kind: 'picture',
  name: row.name,
  folderId: row.folderId,
  bytes: row.bytes,
  createdAt: row.createdAt.toISOString(),
  uses: row._count.uses,
  picture: pictureView(row),
})

/** The view of a material of any kind. */
export const anyMaterialView = (row: RecordingRow & Common): AnyMaterialView =>
  row.kind === 'PICTURE' ? materialView(row) : recordingMaterial(row)
