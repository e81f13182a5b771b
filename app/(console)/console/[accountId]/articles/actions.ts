'use server'
import {
  createDraft as create,
  deleteArticle as removeArticle,
  deleteDraft as remove,
  saveDraft as save,
} from '@/lib/articles'
import { action } from '@/lib/platform/http/action'

export const createDraft = action('operator', create, {
  redirectTo: ({ accountId, id }) => `/console/${accountId}/articles/${id}`,
})
export const saveDraft = action('operator', save)
export const deleteDraft = action('operator', remove, { revalidate: ['/console/[accountId]/articles'] })
export const deleteArticle = action('operator', removeArticle, { revalidate: ['/console/[accountId]/published'] })
