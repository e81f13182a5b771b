import type { RateLimit } from '@/lib/platform/rate-limit'

// Measures of security, not figures of the rulebook.

/** Each upload is decoded and sealed, which costs far more than sending it. */
export const UPLOADS = {
  name: 'proof-person',
  points: 120,
  perSeconds: 60 * 60,
  code: 'proofs.too_many_uploads',
} satisfies RateLimit

/** How long one logged look opens the file: long enough to read it, too short for a link to be passed on. */
export const LOOK_MS = 10 * 60_000
