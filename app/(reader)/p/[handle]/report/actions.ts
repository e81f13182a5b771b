'use server'
import { reportAccount } from '@/lib/moderation'
import { action } from '@/lib/platform/http/action'

export const sendReport = action('public', reportAccount, {
  redirectTo: ({ receipt, isRepeat }) => `/reports/${receipt}?filed=${isRepeat ? 'again' : 'now'}`,
})
