import { z } from 'zod'
import { seal, unseal } from '@/lib/platform/crypto'
import { BindingKind, STEPS, type Step } from './application-contract'
import { AccountKind, SubjectKind } from './contract'

/** The half-filled wizard as it lies in the database; identity numbers are sealed (AUTH-4). */
export const Answers = z.object({
  agreedAt: z.string().optional(),
  /** The address that a code was mailed to last. */
  pending: z.string().optional(),
  binding: z
    .object({
      kind: BindingKind,
      address: z.string(),
      provedAt: z.string(),
      /** How it is shown where its address says nothing to people: the name that a QQ number bears. */
      label: z.string().optional(),
    })
    .optional(),
  kind: AccountKind.optional(),
  subject: z
    .object({
      kind: SubjectKind,
      name: z.string(),
      numberSealed: z.string(),
      contactName: z.string(),
      contactPhone: z.string(),
      operatorName: z.string(),
      operatorNumberSealed: z.string(),
    })
    .optional(),
  name: z.string().optional(),
  intro: z.string().optional(),
})
export type Answers = z.infer<typeof Answers>

const PURPOSE = 'subject.number'
export const sealNumber = (number: string): string => seal(PURPOSE, number)
export const unsealNumber = (sealed: string): string => unseal(PURPOSE, sealed)

type Done = Record<Exclude<Step, 'submit'>, boolean>

/** Which steps have their answer; whether the proofs are there stands in rows of their own. */
export const doneOf = (answers: Answers, hasProofs: boolean): Done => ({
  agreement: answers.agreedAt !== undefined,
  binding: answers.binding !== undefined,
  kind: answers.kind !== undefined,
  subject: answers.subject !== undefined,
  proofs: hasProofs,
  name: answers.name !== undefined,
})

/** The first step that lacks its answer. */
export function nextStep(answers: Answers, hasProofs: boolean): Step {
  const done = doneOf(answers, hasProofs)
  return STEPS.find((step) => step !== 'submit' && !done[step]) ?? 'submit'
}
