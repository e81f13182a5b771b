import { z } from 'zod'
import type { AnyMaterialView } from './recording-contract'
import { MaterialKind } from './recording-contract'

export const MATERIAL_SORTS = ['newest', 'oldest', 'name', 'largest'] as const
export const MaterialSort = z.enum(MATERIAL_SORTS)
export type MaterialSort = z.output<typeof MaterialSort>

export const FOLDER_NAME_CHARACTERS = 40
/** More than this at once is a mistake, not a wish. */
export const MOST_AT_ONCE = 100
const LONGEST_SEARCH = 80
const PAGE = 24
const MOST_OF_A_PAGE = 60

const accountId = z.uuid()
export const ListMaterialsInput = z.object({
  accountId,
  kind: MaterialKind.default('picture'),
  search: z.string().trim().max(LONGEST_SEARCH).default(''),
  sort: MaterialSort.default('newest'),
  /** `none`: what lies in no folder; empty: all. */
  folder: z
    .uuid()
    .or(z.enum(['', 'none']))
    .default(''),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(MOST_OF_A_PAGE).default(PAGE),
})

export interface MaterialPage {
  materials: AnyMaterialView[]
  /** Hand it back to get the next page; null at the end. */
  nextCursor: string | null
  total: number
}

/** What the head of the library shows: how many of each kind, and how much room there is (DATA-1). */
export interface LibraryView {
  counts: Record<MaterialKind, number>
  used: number
  limit: number
  warnFrom: number
  folders: FolderView[]
}

export interface FolderView {
  id: string
  name: string
  /** The folder it lies in; null at the top. */
  parentId: string | null
  /** Materials of every kind that lie in it. */
  count: number
}

const folderName = z.string().trim().min(1).max(FOLDER_NAME_CHARACTERS)
const some = z.array(z.uuid()).min(1).max(MOST_AT_ONCE)

export const LibraryInput = z.object({ accountId })
export const AddFolderInput = z.object({
  accountId,
  name: folderName,
  parentId: z.uuid().or(z.literal('')).default(''),
})
export const RenameFolderInput = z.object({ accountId, folderId: z.uuid(), name: folderName })
export const DeleteFolderInput = z.object({ accountId, folderId: z.uuid() })
export const MoveMaterialsInput = z.object({
  accountId,
  materialIds: some,
  /** Empty: out of every folder. */
  folderId: z.uuid().or(z.literal('')),
})
export const DeleteMaterialsInput = z.object({ accountId, materialIds: some })
/** What became of a wish to delete several: those in use stay, with the number of places. */
export interface DeletedMaterials {
  deleted: string[]
  inUse: { id: string; name: string; uses: number }[]
}

export const USED_BY = ['article', 'reply', 'profile', 'message'] as const
export type UsedBy = (typeof USED_BY)[number]
export interface MaterialUseView {
  usedBy: UsedBy
  refId: string
}
/** The same with the thing's name, which its own domain knows; of articles also how far they are. */
export interface NamedUse extends MaterialUseView {
  name: string
  state: 'draft' | 'published' | 'deleted' | null
}
export const MaterialUsesInput = z.object({ accountId, materialId: z.uuid() })
export const ReplaceMaterialInput = z.object({ accountId, materialId: z.uuid(), byId: z.uuid() })
