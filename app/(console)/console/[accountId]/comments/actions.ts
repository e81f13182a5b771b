'use server'
import { handleComments, pinComment, replyToComment, saveCommentDefault, saveCommentRule } from '@/lib/comments'
import { blockFollower } from '@/lib/followers'
import { action } from '@/lib/platform/http/action'

export const handle = action('operator', handleComments)
export const pin = action('operator', pinComment)
export const reply = action('operator', replyToComment)
export const saveDefault = action('operator', saveCommentDefault)
export const saveRule = action('operator', saveCommentRule)
export const block = action('operator', blockFollower)
