'use server'
import { thankLiker } from '@/lib/author-likes'
import { action } from '@/lib/platform/http/action'

export const thank = action('operator', thankLiker, { revalidate: ['/console/[accountId]/likes'] })
