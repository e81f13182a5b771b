export const ROLES = ['holder', 'administrator', 'editor', 'service', 'analyst'] as const
/** An operator's role on one account (AUTH-2). */
export type Role = (typeof ROLES)[number]

export const STAFF_ROLES = ['reviewer', 'moderator', 'supervisor', 'regulator', 'filing_officer'] as const
/** A platform administrator's role (AUTH-3). */
export type StaffRole = (typeof STAFF_ROLES)[number]

export interface OperatorActor {
  kind: 'operator'
  id: string
  sessionId: string
  /** Roles by account id, as they stood when the request came in. */
  memberships: Readonly<Record<string, Role>>
  /** Accounts whose console only reads now, each with the instant since when: their registration data was not confirmed in time. */
  readOnly?: Readonly<Record<string, Date>>
  /** Accounts that are frozen or over, each with its name: they are read and exported, and not used. */
  resting?: Readonly<Record<string, string>>
}
export interface AdministratorActor {
  kind: 'administrator'
  id: string
  sessionId: string
  role: StaffRole
  rank: number
  /** A filing officer's one region (ACC-14). */
  region?: string | null
}
export interface SubscriberActor {
  kind: 'subscriber'
  id: string
  sessionId: string
}
/** Who asks. `system` is the worker; it acts on what people decided before. */
export type Actor = { kind: 'anonymous' } | SubscriberActor | OperatorActor | AdministratorActor | { kind: 'system' }

export type Locale = 'zh-Hant' | 'zh-Hans' | 'en'

/** Everything a use-case may know about the asking: who, when, from where. */
export interface Ctx {
  actor: Actor
  now: Date
  requestId: string
  locale: Locale
  address: string
  userAgent: string
}

const RANKS: Record<StaffRole, number> = { filing_officer: 1, reviewer: 1, moderator: 2, regulator: 3, supervisor: 4 }
export const rankOf = (role: StaffRole) => RANKS[role]

/** The operator's role on this account, or null: then the account's inside does not exist for them. */
export const roleOn = (actor: Actor, accountId: string): Role | null =>
  actor.kind === 'operator' ? (actor.memberships[accountId] ?? null) : null

/** True when the actor is staff in one of these roles; a supervisor may do what reviewers and moderators may. */
export const isStaff = (actor: Actor, roles: readonly StaffRole[]): boolean =>
  actor.kind === 'administrator' && (roles.includes(actor.role) || actor.role === 'supervisor')

export const actorIdOf = (actor: Actor): string | null => ('id' in actor ? actor.id : null)
