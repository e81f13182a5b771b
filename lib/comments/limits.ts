import type { RateLimit } from '@/lib/platform/rate-limit'

// A measure of security, not a figure of the rulebook: it keeps one reader from flooding an account.
export const WRITING: RateLimit = { name: 'comment-person', points: 40, perSeconds: 60 * 60, code: 'comments.too_many' }
