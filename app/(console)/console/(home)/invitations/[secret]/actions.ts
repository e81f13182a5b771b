'use server'
import { acceptInvitation } from '@/lib/members'
import { action } from '@/lib/platform/http/action'

export const accept = action('operator', acceptInvitation, {
  revalidate: ['/console'],
  redirectTo: ({ accountId }) => `/console/${accountId}`,
})
