/** A Wednesday noon in Shanghai: no day or week of the platform begins or ends near it. */
export const NOW = new Date('2026-11-18T04:00:00.000Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const after = (ms: number, from: Date = NOW) => new Date(from.getTime() + ms)
