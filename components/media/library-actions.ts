import type { ActionResult, FormAction } from '@/components/ui/form/result'
import type { AnyMaterialView, DeletedMaterials } from '@/lib/media/contract'

type Act<View = unknown> = (input: unknown) => Promise<ActionResult<View>>

/** What can be done on the page of materials; each is an action of its door. */
export interface LibraryActions {
  describe: FormAction<AnyMaterialView>
  remove: FormAction
  removeSome: Act<DeletedMaterials>
  move: Act<{ moved: number }>
  replace: Act<{ profile: boolean }>
  addFolder: FormAction
  renameFolder: FormAction
  deleteFolder: Act
}
