import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ApplicationState, LimitView, SubjectKind } from './contract'
import * as applications from './application-store'
import * as headroom from './headroom-store'
import { subjectHash } from './subject-hash'
import { limitOf } from './views'

/** A registration as those look at it who grant places: whose it is, for which subject, and how full that subject is. */
export interface PlaceFacts {
  applicationId: string
  operatorId: string
  state: ApplicationState
  subject: { kind: SubjectKind; name: string; hash: string } | null
  limit: LimitView | null
}

/** What a registration says about its subject's places (ACC-4, ACC-5); null when there is none. */
export async function placeFacts(tx: Tx, applicationId: string, now: Date): Promise<PlaceFacts | null> {
  const seen = await applications.findApplication(tx, applicationId)
  if (!seen) return null
  const { subject } = seen.answers
  return {
    applicationId: seen.id,
    operatorId: seen.operatorId,
    state: seen.state,
    subject: subject ? { kind: subject.kind, name: subject.name, hash: subjectHash(subject) } : null,
    limit: await limitOf(tx, seen, now),
  }
}

/** Asking for places counts as working on the registration: it is not forgotten meanwhile. */
export const touchApplication = (tx: Tx, applicationId: string, now: Date): Promise<void> =>
  headroom.touchApplication(tx, applicationId, now)
