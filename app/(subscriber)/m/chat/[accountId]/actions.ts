'use server'
import { follow as followAccount, receiveMessage } from '@/lib/conversation'
import { markMyConversationRead } from '@/lib/messages'
import { action } from '@/lib/platform/http/action'

export const send = action('subscriber', receiveMessage)
export const markRead = action('subscriber', markMyConversationRead)
// Where no script says that the page was looked at, a form does, and the page comes back.
export const markReadByForm = action('subscriber', markMyConversationRead, {
  redirectTo: ({ accountId }) => `/m/chat/${accountId}`,
})
export const follow = action('subscriber', followAccount, { redirectTo: ({ accountId }) => `/m/chat/${accountId}` })
