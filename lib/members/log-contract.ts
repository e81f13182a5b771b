import { z } from 'zod'
import type { StaffMark } from '@/lib/identity/contract'

/** Who acted: people by id; the platform's staff are found as one (AUTH-4). */
export const ActorFilter = z.literal('staff').or(z.uuid())

const day = z.iso.date()

const filter = {
  accountId: z.uuid(),
  /** Words of an action, a person's name, an address or the id of a thing. */
  q: z.string().trim().max(80).default('').catch(''),
  who: ActorFilter.optional().catch(undefined),
  /** An action by name, or a group of them by its first part (`mass-send`). */
  what: z
    .string()
    .regex(/^[a-z-]+(\.[a-z-]+)?$/)
    .optional()
    .catch(undefined),
  /** Platform days, both included. */
  from: day.optional().catch(undefined),
  until: day.optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
}

export const ListActionsInput = z.object({ ...filter, limit: z.coerce.number().int().min(1).max(100).default(50) })
export const ExportActionsInput = z.object(filter)

export interface ActionRow {
  id: string
  at: string
  /** The use-case: its words are texts `<domain>.acts.<verb-noun>`. */
  name: string
  actorKind: 'operator' | 'administrator'
  actorId: string | null
  /** Which of the platform's staff it was, by role and number. */
  staff: StaffMark | null
  /** Null when the person is gone, or is one of the platform's staff. */
  actorName: string | null
  targetId: string | null
  /** Null where a member of the platform's staff acted. */
  address: string | null
}

export interface ActionPage {
  rows: ActionRow[]
  nextCursor: string | null
}

export interface ActionLogView extends ActionPage {
  /** Who can be chosen in the filter: everyone who ever worked here. */
  people: { id: string; name: string }[]
}
