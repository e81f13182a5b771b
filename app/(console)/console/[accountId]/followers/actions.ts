'use server'
import {
  blockFollower,
  createTag as create,
  deleteTag as remove,
  remarkFollower,
  renameTag as rename,
  tagFollowers,
} from '@/lib/followers'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/console/[accountId]/followers'] }

export const remark = action('operator', remarkFollower)
export const block = action('operator', blockFollower)
export const createTag = action('operator', create, here)
export const renameTag = action('operator', rename, here)
export const deleteTag = action('operator', remove, here)
export const tag = action('operator', tagFollowers, here)
