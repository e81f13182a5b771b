'use server'
import { action } from '@/lib/platform/http/action'
import {
  addKeywordRule,
  clearFixedReply,
  deleteKeywordRule,
  editKeywordRule,
  enableReply,
  moveKeywordRule,
  setFixedReply,
} from '@/lib/replies'

export const add = action('operator', addKeywordRule)
export const edit = action('operator', editKeywordRule)
export const remove = action('operator', deleteKeywordRule)
export const move = action('operator', moveKeywordRule)
export const enable = action('operator', enableReply)
export const setFixed = action('operator', setFixedReply)
export const clearFixed = action('operator', clearFixedReply)
