'use server'
import {
  addToSet as add,
  arrangeSet as arrange,
  createDraft as create,
  deleteArticle as removeArticle,
  deleteDraft as remove,
  markEditing as mark,
  readMarkdown as read,
  restoreVersion as restore,
  saveDraft as save,
} from '@/lib/articles'
import { action } from '@/lib/platform/http/action'

export const createDraft = action('operator', create, {
  redirectTo: ({ accountId, id }) => `/console/${accountId}/articles/${id}`,
})
export const saveDraft = action('operator', save)
export const deleteDraft = action('operator', remove, { revalidate: ['/console/[accountId]/articles'] })
export const deleteArticle = action('operator', removeArticle, { revalidate: ['/console/[accountId]/published'] })
export const markEditing = action('operator', mark)
export const addToSet = action('operator', add)
export const arrangeSet = action('operator', arrange)
export const restoreVersion = action('operator', restore, {
  revalidate: ['/console/[accountId]/articles/[articleId]'],
})
export const readMarkdown = action('operator', read)
