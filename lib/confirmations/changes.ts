import { z } from 'zod'

/** What is to change, as it lies in the database; the identity number is sealed (AUTH-4). */
export const Changes = z.object({
  name: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  operatorName: z.string().optional(),
  operatorNumberSealed: z.string().optional(),
})
export type Changes = z.infer<typeof Changes>
