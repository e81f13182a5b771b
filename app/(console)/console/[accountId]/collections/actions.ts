'use server'
import { createCollection, deleteCollection, saveCollection } from '@/lib/collections'
import { action } from '@/lib/platform/http/action'

export const create = action('operator', createCollection, {
  redirectTo: ({ accountId, id }) => `/console/${accountId}/collections/${id}`,
})
export const save = action('operator', saveCollection)
export const remove = action('operator', deleteCollection, {
  redirectTo: ({ accountId }) => `/console/${accountId}/collections`,
})
