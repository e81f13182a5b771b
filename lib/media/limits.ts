import type { RateLimit } from '@/lib/platform/rate-limit'

/** A measure of security, not a figure of the rulebook: each upload is decoded, which costs far more than sending it. */
export const UPLOADS = {
  name: 'upload-person',
  points: 300,
  perSeconds: 60 * 60,
  code: 'media.too_many_uploads',
} satisfies RateLimit

/** How many uploads one person may leave unfinished in an account at a time; a measure of security too. */
export const MOST_UNFINISHED = 40
