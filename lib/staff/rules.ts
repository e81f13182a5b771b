import { figure } from '@/lib/rulebook'
import type { StaffRole, StaffRow } from './contract'
import type { FoundMember } from './subject'

const HOUR_MS = 60 * 60_000

/** Until when a link that is mailed now works. */
export const linkUntil = (now: Date): Date => new Date(now.getTime() + figure('staffLinkHours', now) * HOUR_MS)

export const stateOf = ({ leftAt, isReady }: FoundMember): StaffRow['state'] =>
  leftAt ? 'left' : isReady ? 'active' : 'invited'

/** A region belongs to filing officers alone (AUTH-3); undefined when an officer is given none. */
export const regionOfRole = (role: StaffRole, region: string): string | null | undefined =>
  role === 'filing_officer' ? region || undefined : null

/** Whether taking this person's rights would leave nobody who can manage staff; `supervisors` are those who can sign in. */
export const isLastSupervisor = (member: Pick<FoundMember, 'id' | 'role'>, supervisors: readonly string[]): boolean =>
  member.role === 'supervisor' && !supervisors.some((id) => id !== member.id)
