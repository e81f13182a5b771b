'use server'
import { takeBackComment, writeComment } from '@/lib/comments'
import { action } from '@/lib/platform/http/action'

export const write = action('subscriber', writeComment, {
  redirectTo: ({ articleId, isShown }) => `/a/${articleId}/comments?done=${isShown ? 'shown' : 'sent'}`,
})
export const takeBack = action('subscriber', takeBackComment, {
  redirectTo: ({ articleId }) => `/a/${articleId}/comments?done=taken_back`,
})
