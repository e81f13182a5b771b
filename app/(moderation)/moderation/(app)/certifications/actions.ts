'use server'
import { decideReview } from '@/lib/certification'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/certifications', '/moderation/certifications/[orderId]']

export const decide = action('administrator', decideReview, { revalidate })
