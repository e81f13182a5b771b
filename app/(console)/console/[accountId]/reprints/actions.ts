'use server'
import { askReprint, makeReprint, setReprint } from '@/lib/originals'
import { action } from '@/lib/platform/http/action'

export const make = action('operator', makeReprint, {
  redirectTo: ({ accountId, articleId }) => `/console/${accountId}/reprints/${articleId}`,
})
export const askAuthor = action('operator', askReprint, { revalidate: ['/console/[accountId]/reprints'] })
export const change = action('operator', setReprint, { revalidate: ['/console/[accountId]/reprints/[articleId]'] })
