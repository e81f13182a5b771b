import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { missingProofs } from '@/lib/proofs'
import { type Answers, nextStep } from './answers'
import type { Step } from './application-contract'
import type { FoundApplication } from './subject'

/** Whether every proof that this subject is asked for is there (ACC-3). */
export async function hasProofs(tx: Tx, seen: FoundApplication, answers: Answers, now: Date): Promise<boolean> {
  if (!answers.subject) return false
  const { id: applicationId, firstSubmittedAt } = seen
  const of = { applicationId, firstSubmittedAt, subjectKind: answers.subject.kind }
  return (await missingProofs(tx, of, now)).length === 0
}

/** The first step that still lacks something. */
export const nextOf = async (tx: Tx, seen: FoundApplication, answers: Answers, now: Date): Promise<Step> =>
  nextStep(answers, await hasProofs(tx, seen, answers, now))
