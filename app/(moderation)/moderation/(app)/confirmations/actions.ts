'use server'
import { approveChange, claimChange, releaseChange, returnChange, unmaskChangedNumber } from '@/lib/confirmations'
import { action } from '@/lib/platform/http/action'
import { unmaskChangeProof } from '@/lib/proofs'

const revalidate = ['/moderation/confirmations', '/moderation/confirmations/[confirmationId]']

export const claim = action('administrator', claimChange, { revalidate })
export const release = action('administrator', releaseChange, { revalidate })
export const approve = action('administrator', approveChange, { revalidate })
export const giveBack = action('administrator', returnChange, { revalidate })
export const unmask = action('administrator', unmaskChangeProof)
export const showNumber = action('administrator', unmaskChangedNumber)
