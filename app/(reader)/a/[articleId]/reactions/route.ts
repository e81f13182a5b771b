import { react } from '@/lib/articles'
import { pressRoute } from '@/lib/platform/http/press-route'

/** A reader likes the article or keeps it, or no longer does. */
export const POST = pressRoute(react, {
  input: ({ articleId }) => ({ articleId }),
  back: ({ articleId }, done) => `/a/${articleId}/comments${done ? `?done=${done.on ? '' : 'no_'}${done.kind}` : ''}`,
})
