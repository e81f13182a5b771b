'use server'
import { reportComment } from '@/lib/comments'
import { action } from '@/lib/platform/http/action'

export const sendReport = action('public', reportComment, {
  redirectTo: ({ receipt, isRepeat }) => `/reports/${receipt}?filed=${isRepeat ? 'again' : 'now'}`,
})
