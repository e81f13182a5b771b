const [MINUTE, HOUR] = [60_000, 60 * 60_000]

/** Fences of the house's own calls, not figures of the platform's rules. */
export const MOST_LINKS = 40
/** What was asked within it is not asked again. */
export const FRESH_MS = 24 * HOUR
/** An answer that did not come within it is not waited for. */
export const WAITED_MS = 2 * MINUTE
export const KEPT_MS = 30 * 24 * HOUR
