// A measure of security, not a figure of the rulebook: it stops floods, and nobody who talks comes near it.
/** How many messages one person may write to one account in how long. */
export const BURST = { messages: 30, seconds: 60 } as const
