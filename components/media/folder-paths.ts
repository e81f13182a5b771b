import type { FolderView } from '@/lib/media/contract'

export interface FolderPath extends FolderView {
  /** With the folder that it lies in before it. */
  path: string
  depth: 0 | 1
}

/** Folders as a tree written down: each at the top, followed by those that lie in it. */
export function folderPaths(folders: readonly FolderView[]): FolderPath[] {
  const inside = (parentId: string) => folders.filter((folder) => folder.parentId === parentId)
  return folders
    .filter(({ parentId }) => parentId === null)
    .flatMap((top): FolderPath[] => [
      { ...top, path: top.name, depth: 0 },
      ...inside(top.id).map((folder) => ({ ...folder, path: `${top.name} / ${folder.name}`, depth: 1 as const })),
    ])
}
