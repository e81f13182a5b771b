import { z } from 'zod'

/** Fences against floods, not limits of people: those are the rulebook's, and held where people write. */
const SHORT = 2048

/** An instant in UTC with milliseconds, as every file of an archive writes it. */
export const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
export const day = z.iso.date()
export const id = z.uuid()
export const text = (most = SHORT) => z.string().max(most)
export const count = z.number().int()
export const json = z.json()
