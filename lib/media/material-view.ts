import type { MaterialView } from './contract'
import { type PictureRow, pictureView } from './rules'

export interface MaterialRow extends PictureRow {
  name: string
  bytes: number
  createdAt: Date
  _count: { uses: number }
}

export const materialView = (row: MaterialRow): MaterialView => ({
  id: row.id,
  name: row.name,
  bytes: row.bytes,
  createdAt: row.createdAt.toISOString(),
  uses: row._count.uses,
  picture: pictureView(row),
})
