import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { SubjectKind } from './contract'
import * as headroom from './headroom-store'

/**
 * What a subject was granted beyond the rule's number (ACC-5): now, or when the registration was first submitted, whichever is
 * more; so that what was submitted under a grant can be mended after its end, and a later grant helps too.
 */
export async function grantedFor(
  tx: Tx,
  { kind: subjectKind, numberHash: subjectHash }: { kind: SubjectKind; numberHash: string },
  { firstSubmittedAt, now }: { firstSubmittedAt: Date | null; now: Date },
): Promise<number> {
  const subject = { subjectKind, subjectHash }
  const today = await headroom.sumAt(tx, subject, now)
  return firstSubmittedAt ? Math.max(today, await headroom.sumAt(tx, subject, firstSubmittedAt)) : today
}

/** Grants headroom in the caller's transaction, once for each waiver. */
export async function grantHeadroom(tx: Tx, grant: headroom.NewHeadroom): Promise<void> {
  if (!(await headroom.insertHeadroom(tx, grant))) throw refuse('conflict', 'accounts.already_decided')
}
