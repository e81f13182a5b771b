import { likeComment } from '@/lib/comments'
import { pressRoute } from '@/lib/platform/http/press-route'

/** A reader likes a comment, or no longer does. */
export const POST = pressRoute(likeComment, {
  input: ({ commentId }) => ({ commentId }),
  back: ({ articleId, commentId }) => `/a/${articleId}/comments#comment-${commentId}`,
})
