'use server'
import {
  approveApplication,
  claimApplication,
  releaseApplication,
  returnApplication,
  unmaskNumber,
} from '@/lib/accounts'
import { action } from '@/lib/platform/http/action'
import { unmaskProof } from '@/lib/proofs'

const revalidate = ['/moderation/applications', '/moderation/applications/[applicationId]']

export const claim = action('administrator', claimApplication, { revalidate })
export const release = action('administrator', releaseApplication, { revalidate })
export const approve = action('administrator', approveApplication, { revalidate })
export const giveBack = action('administrator', returnApplication, { revalidate })
export const unmask = action('administrator', unmaskProof)
export const showNumber = action('administrator', unmaskNumber)
