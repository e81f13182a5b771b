'use server'
import {
  addFolder as add,
  deleteFolder as dissolve,
  deleteMaterial as remove,
  deleteMaterials as removeSome,
  describeMaterial as describe,
  moveMaterials as move,
  removeUpload as giveUp,
  renameFolder as rename,
  replaceMaterial as replace,
} from '@/lib/media'
import { action } from '@/lib/platform/http/action'

export const describeMaterial = action('operator', describe, { revalidate: ['/console/[accountId]/materials'] })
export const deleteMaterial = action('operator', remove, { revalidate: ['/console/[accountId]/materials'] })
export const deleteMaterials = action('operator', removeSome, { revalidate: ['/console/[accountId]/materials'] })
export const moveMaterials = action('operator', move, { revalidate: ['/console/[accountId]/materials'] })
export const replaceMaterial = action('operator', replace, { revalidate: ['/console/[accountId]/materials'] })
export const addFolder = action('operator', add, { revalidate: ['/console/[accountId]/materials'] })
export const renameFolder = action('operator', rename, { revalidate: ['/console/[accountId]/materials'] })
export const deleteFolder = action('operator', dissolve, { revalidate: ['/console/[accountId]/materials'] })
export const removeUpload = action('operator', giveUp, { revalidate: ['/console/[accountId]/materials'] })
