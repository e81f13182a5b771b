'use server'
import { likeAuthor, takeBackLike } from '@/lib/author-likes'
import { action } from '@/lib/platform/http/action'

export const like = action('subscriber', likeAuthor, { redirectTo: ({ paymentId }) => `/m/payments/${paymentId}` })
export const takeBack = action('subscriber', takeBackLike, {
  redirectTo: ({ articleId }) => `/a/${articleId}/like`,
})
