'use server'
import { reportArticle } from '@/lib/articles'
import { action } from '@/lib/platform/http/action'

export const sendReport = action('public', reportArticle, {
  redirectTo: ({ receipt, isRepeat }) => `/reports/${receipt}?filed=${isRepeat ? 'again' : 'now'}`,
})
