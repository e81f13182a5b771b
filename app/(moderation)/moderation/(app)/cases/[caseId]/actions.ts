'use server'
import {
  claimCase as claim,
  decideCase as decide,
  proposeEnding as propose,
  releaseCase as release,
} from '@/lib/moderation'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/cases/[caseId]', '/moderation/queue']

export const claimCase = action('administrator', claim, { revalidate })
export const releaseCase = action('administrator', release, { revalidate })
export const decideCase = action('administrator', decide, { revalidate })
export const proposeEnding = action('administrator', propose, { revalidate })
