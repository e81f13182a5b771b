import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { MendField } from './application-contract'

/** An application was submitted or submitted again; reviewers may be told. */
export const applicationSubmitted = defineEvent(
  'application.submitted',
  z.object({ applicationId: z.uuid(), accountId: z.uuid(), operatorId: z.uuid() }),
)

/** The applicant took a registration back: what waits for it waits for nothing. */
export const applicationWithdrawn = defineEvent(
  'application.withdrawn',
  z.object({ applicationId: z.uuid(), operatorId: z.uuid() }),
)

/** The promised window has passed without an answer (ACC-6): the applicant is to be told, once. */
export const applicationLate = defineEvent(
  'application.late',
  z.object({
    applicationId: z.uuid(),
    accountId: z.uuid(),
    operatorId: z.uuid(),
    accountName: z.string(),
    dueOn: z.string(),
  }),
)

/** The account is live: `operatorId` is its holder, to be told by mail and in the console, with the reviewer's reason. */
export const applicationApproved = defineEvent(
  'application.approved',
  z.object({
    applicationId: z.uuid(),
    accountId: z.uuid(),
    operatorId: z.uuid(),
    accountName: z.string(),
    handle: z.string(),
    reason: z.string(),
    fastTrack: z.boolean(),
  }),
)

/** The application goes back: the operator is to be told why and what to mend; it is continued at `/register/<applicationId>`. */
export const applicationReturned = defineEvent(
  'application.returned',
  z.object({
    applicationId: z.uuid(),
    accountId: z.uuid(),
    operatorId: z.uuid(),
    accountName: z.string(),
    reason: z.string(),
    mend: z.array(MendField),
  }),
)

/** The holder set the account's handle, once and for ever (ACC-7); pages that show the old one are stale. */
export const handleSet = defineEvent(
  'account.handle_set',
  z.object({ accountId: z.uuid(), handle: z.string(), before: z.string() }),
)

/** The account's public face changed: introduction or picture. */
export const profileChanged = defineEvent(
  'account.profile_changed',
  z.object({ accountId: z.uuid(), handle: z.string() }),
)
