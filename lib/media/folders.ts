import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import type { Tx } from '@/lib/platform/db'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { AddFolderInput, DeleteFolderInput, MoveMaterialsInput, RenameFolderInput } from './contract'
import * as folders from './folder-store'
import { mayChangeMaterials } from './policy'
import * as store from './store'

/** Makes a folder at the top or inside one that lies at the top; no deeper, so that everything is two taps away. */
export const addFolder = defineUseCase({
  name: 'media.add-folder',
  input: AddFolderInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, ctx, tx }): Promise<{ id: string }> {
    const { accountId, name } = input
    await folders.holdFolders(tx, accountId)
    const parent = input.parentId ? await folders.loadFolder(tx, { accountId, folderId: input.parentId }) : null
    if (input.parentId && !parent) throw refuse('conflict', 'media.folder_gone')
    if (parent?.parentId) throw refuse('invalid', 'media.folder_too_deep')
    const most = figure('materialFolders', ctx.now)
    if ((await folders.countFolders(tx, accountId)) >= most) {
      throw refuse('limit', 'media.too_many_folders', { limit: most })
    }
    const place = { accountId, name, parentId: parent?.id ?? null }
    if (await folders.isTaken(tx, place)) throw refuseField('name', 'media.folder_taken')
    return folders.insertFolder(tx, { ...place, id: newId(ctx.now), createdAt: ctx.now })
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Gives a folder another name. */
export const renameFolder = defineUseCase({
  name: 'media.rename-folder',
  input: RenameFolderInput,
  load: ({ input, tx }) => folders.loadFolder(tx, input),
  may: (actor, folder) => mayChangeMaterials(actor, folder),
  async run({ input, subject, tx }): Promise<{ id: string }> {
    await folders.holdFolders(tx, input.accountId)
    const place = { accountId: input.accountId, name: input.name, parentId: subject.parentId }
    if (await folders.isTaken(tx, place, input.folderId)) throw refuseField('name', 'media.folder_taken')
    const { count } = await folders.renameFolder(tx, input)
    if (count === 0) throw refuse('conflict', 'media.folder_gone')
    return { id: input.folderId }
  },
  logOf: ({ input }) => ({ targetId: input.folderId }),
})

/** Takes a folder away; what lay in it is kept, where the folder lay. */
export const deleteFolder = defineUseCase({
  name: 'media.delete-folder',
  input: DeleteFolderInput,
  load: ({ input, tx }) => folders.loadFolder(tx, input),
  may: (actor, folder) => mayChangeMaterials(actor, folder),
  async run({ input, subject, tx }): Promise<{ id: string }> {
    await folders.holdFolders(tx, input.accountId)
    if (!(await folders.dissolveFolder(tx, input, subject.parentId))) throw refuse('conflict', 'media.folder_gone')
    return { id: input.folderId }
  },
  logOf: ({ input }) => ({ targetId: input.folderId }),
})

/** Puts several materials into a folder, or out of every folder. */
export const moveMaterials = defineUseCase({
  name: 'media.move-materials',
  input: MoveMaterialsInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: mayChangeMaterials,
  async run({ input, tx }): Promise<{ moved: number }> {
    const folderId = await keptFolder(tx, input.accountId, input.folderId)
    return { moved: await folders.moveMaterials(tx, { ...input, folderId }) }
  },
})

/** A folder of the account that stays until the commit; null for none. Refuses with `conflict` one that was deleted. */
export async function keptFolder(tx: Tx, accountId: string, folderId: string | null): Promise<string | null> {
  if (!folderId) return null
  if (!(await folders.keepFolder(tx, { accountId, folderId }))) throw refuse('conflict', 'media.folder_gone')
  return folderId
}
