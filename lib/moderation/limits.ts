import type { RateLimit } from '@/lib/platform/rate-limit'

// Measures of security, not figures of the rulebook: they keep the queue from being flooded.
const HOUR = 60 * 60
const code = 'moderation.too_many_reports'

/** Reports by a person who is signed in, and by everyone who is not at one address of the network. */
export const LIMITS = {
  signedIn: { name: 'report-person', points: 30, perSeconds: HOUR, code },
  nobody: { name: 'report-address', points: 20, perSeconds: HOUR, code },
} satisfies Record<string, RateLimit>
