'use server'
import { claimCase as claim } from '@/lib/moderation'
import { action } from '@/lib/platform/http/action'

export const claimCase = action('administrator', claim, { revalidate: ['/moderation/queue'] })
