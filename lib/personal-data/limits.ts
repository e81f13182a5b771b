const MINUTE = 60

/** A measure of security, not a figure of the rulebook: a sign-in so young proves the person anew. */
export const FRESH_SECONDS = 10 * MINUTE
