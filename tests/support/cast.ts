import type {
  Actor,
  AdministratorActor,
  Ctx,
  OperatorActor,
  Role,
  StaffRole,
  SubscriberActor,
} from '@/lib/platform/actor'
import { rankOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { emailOf, writeCast } from './cast-rows'
import { NOW } from './clock'

export { after, DAY, HOUR, MINUTE, NOW } from './clock'

export const NOBODY: Actor = { kind: 'anonymous' }
export const SYSTEM: Actor = { kind: 'system' }

/** A request of this actor at `NOW`, or at another time or place. */
export const ctxOf = (actor: Actor, changes: Partial<Omit<Ctx, 'actor'>> = {}): Ctx => ({
  actor,
  now: NOW,
  requestId: 'test-request',
  locale: 'zh-Hant',
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x64) Test/1.0',
  ...changes,
})

export interface CastAccount {
  id: string
  subjectId: string
  kind: 'SUBSCRIPTION' | 'SERVICE'
  name: string
  handle: string
  /** The account's own follow code: /f/<sceneCode>. */
  sceneCode: string
}

export type Cast = ReturnType<typeof people>

/** A new operator actor; `memberships` as the session would have read them. */
export const operatorActor = (memberships: Record<string, Role> = {}): OperatorActor => ({
  kind: 'operator',
  id: newId(NOW),
  sessionId: newId(NOW),
  memberships,
})
export const subscriberActor = (): SubscriberActor => ({ kind: 'subscriber', id: newId(NOW), sessionId: newId(NOW) })
export const staffActor = (role: StaffRole): AdministratorActor => ({
  kind: 'administrator',
  id: newId(NOW),
  sessionId: newId(NOW),
  role,
  rank: rankOf(role),
})

const account = (kind: CastAccount['kind'], name: string, handle: string): CastAccount => ({
  id: newId(NOW),
  subjectId: newId(NOW),
  kind,
  name,
  handle,
  sceneCode: `code-${handle}`,
})

function people() {
  const subscription = account('SUBSCRIPTION', '林間小記', 'gh_linjian')
  const service = account('SERVICE', '山海茶舍', 'gh_shanhai')
  const other = account('SUBSCRIPTION', '別家的號', 'gh_other')
  const on = (role: Role) => ({ [subscription.id]: role, [service.id]: role })
  return {
    /** A live subscription account of a natural person. */
    account: subscription,
    /** A live service account of an enterprise; the same operators work there. */
    service,
    /** A live subscription account of somebody else. */
    other,
    holder: operatorActor(on('holder')),
    administrator: operatorActor(on('administrator')),
    editor: operatorActor(on('editor')),
    agent: operatorActor(on('service')),
    analyst: operatorActor(on('analyst')),
    /** Holds `other` and nothing here. */
    stranger: operatorActor({ [other.id]: 'holder' }),
    /** Follows `account` and `service` since a week. */
    reader: subscriberActor(),
    /** Follows nobody. */
    passerBy: subscriberActor(),
    reviewer: staffActor('reviewer'),
    secondReviewer: staffActor('reviewer'),
    moderator: staffActor('moderator'),
    secondModerator: staffActor('moderator'),
    supervisor: staffActor('supervisor'),
    regulator: staffActor('regulator'),
    /** Of the office of Fujian, 350000. */
    filingOfficer: { ...staffActor('filing_officer'), region: '350000' },
  }
}

/** Named people and accounts, written to the test's database; the same every time but for the ids. */
export async function makeCast(): Promise<Cast> {
  const cast = people()
  await writeCast(cast)
  return cast
}

/** The address a person of the cast signs in with: `holder@cast.example`. */
export const addressOf = (name: keyof Cast) => emailOf(name)
