'use server'
import { follow as followAccount } from '@/lib/conversation'
import { action } from '@/lib/platform/http/action'

export const follow = action('subscriber', followAccount, { redirectTo: ({ accountId }) => `/m/chat/${accountId}` })
