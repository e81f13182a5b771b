import { z } from 'zod'

const line = (most: number) => z.string().trim().max(most)

/** The platform's own facts (AGR-4), as they stand in documents, the footer and mails. */
export const InstallationFacts = z.object({
  name: line(40).min(1),
  legalEntity: line(120).min(1),
  court: line(120),
  contact: line(200).min(1),
})
export type InstallationFacts = z.infer<typeof InstallationFacts>

const Code = z.string().trim().max(12).default('')

export const NothingInput = z.object({})
export const SetFactsInput = z.object({
  ...InstallationFacts.shape,
  reason: line(300).min(1),
  /** The version that the form showed; 0 where the environment's facts still hold. */
  version: z.coerce.number().int().min(0),
  code: Code,
})

export interface FactsVersionView {
  version: number
  /** What this version changed, from the one before it. */
  changed: (keyof InstallationFacts)[]
  facts: InstallationFacts
  reason: string
  setBy: string
  setAt: string
}
export interface InstallationView {
  facts: InstallationFacts
  version: number
  history: FactsVersionView[]
}
