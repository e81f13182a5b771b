'use server'
import { approveChange, claimChange, releaseChange, returnChange } from '@/lib/confirmations'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/confirmations', '/moderation/confirmations/[confirmationId]']

export const claim = action('administrator', claimChange, { revalidate })
export const release = action('administrator', releaseChange, { revalidate })
export const approve = action('administrator', approveChange, { revalidate })
export const giveBack = action('administrator', returnChange, { revalidate })
