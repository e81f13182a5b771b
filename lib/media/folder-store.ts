import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { FolderView } from './library-contract'

interface Which {
  accountId: string
  folderId: string
}

/** Lets changes to one account's folders come one after the other until the commit. */
export const holdFolders = (tx: Tx, accountId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`folders:${accountId}`}, 0))`

/** The account's folders by name, with how many materials lie in each. */
export async function listFolders(tx: Tx, accountId: string): Promise<FolderView[]> {
  const rows = await tx.materialFolder.findMany({
    where: { accountId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      parentId: true,
      _count: { select: { materials: { where: { deletedAt: null } } } },
    },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count.materials }))
}

export const loadFolder = (tx: Tx, { accountId, folderId }: Which) =>
  tx.materialFolder.findFirst({
    where: { accountId, id: folderId },
    select: { id: true, accountId: true, name: true, parentId: true },
  })

/** The folder, held until the commit so that nobody deletes it meanwhile; false when there is none. */
export async function keepFolder(tx: Tx, { accountId, folderId }: Which): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM material_folder WHERE account_id = ${accountId}::uuid AND id = ${folderId}::uuid FOR SHARE`
  return rows.length === 1
}

interface Place {
  accountId: string
  parentId: string | null
  name: string
}

/** Whether another folder in the same place is called the same. */
export const isTaken = async (tx: Tx, { accountId, parentId, name }: Place, but?: string): Promise<boolean> => {
  const same = { equals: name, mode: 'insensitive' as const }
  const where = { accountId, parentId, name: same, ...(but && { id: { not: but } }) }
  return (await tx.materialFolder.count({ where })) > 0
}

export const countFolders = (tx: Tx, accountId: string) => tx.materialFolder.count({ where: { accountId } })

export const insertFolder = (tx: Tx, row: Place & { id: string; createdAt: Date }) =>
  tx.materialFolder.create({ data: row, select: { id: true } })

export const renameFolder = (tx: Tx, { accountId, folderId, name }: Which & { name: string }) =>
  tx.materialFolder.updateMany({ where: { accountId, id: folderId }, data: { name } })

/** Deletes a folder; what lay in it lies where the folder lay. Counted. */
export async function dissolveFolder(tx: Tx, { accountId, folderId }: Which, into: string | null): Promise<boolean> {
  await tx.material.updateMany({ where: { accountId, folderId }, data: { folderId: into } })
  await tx.materialFolder.updateMany({ where: { accountId, parentId: folderId }, data: { parentId: into } })
  return (await tx.materialFolder.deleteMany({ where: { accountId, id: folderId } })).count === 1
}

/** Puts materials into a folder, or out of every one; how many there were. */
export const moveMaterials = async (
  tx: Tx,
  { accountId, materialIds, folderId }: { accountId: string; materialIds: readonly string[]; folderId: string | null },
): Promise<number> => {
  const where = { accountId, id: { in: [...materialIds] }, deletedAt: null }
  return (await tx.material.updateMany({ where, data: { folderId } })).count
}
