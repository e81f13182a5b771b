'use server'
import { returnSuspended } from '@/lib/payments'
import { action } from '@/lib/platform/http/action'

export const giveBack = action('administrator', returnSuspended, { revalidate: ['/moderation/ledger'] })
