import type { z } from 'zod'

/** The text as JSON of this shape, or null. */
export function readJson<T>(text: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
