import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { notify } from './notify'
import { tellOfDecision, tellOfPenaltyEnd, tellOfStorage, tellReporters } from './tell'
import { tellOfFreeze, tellOfJoining, tellOfRemoval } from './tell-of-people'

export { mailNotification } from './mail-notification'

export const notifyOfPenalty = defineJob({
  name: 'notifications.penalty-imposed',
  payload: z.object({ decisionId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfDecision(tx, payload.decisionId, ctx.now)),
})

export const notifyOfPenaltyEnd = defineJob({
  name: 'notifications.penalty-ended',
  payload: z.object({ penaltyId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfPenaltyEnd(tx, payload.penaltyId, ctx.now)),
})

export const notifyReporters = defineJob({
  name: 'notifications.case-decided',
  payload: z.object({ caseId: z.uuid(), decisionId: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tellReporters(tx, payload, ctx.now)),
})

const Applicant = {
  applicationId: z.uuid(),
  accountId: z.uuid(),
  operatorId: z.uuid(),
  account: z.string(),
  reason: z.string(),
  eventId: z.string(),
}

/** The applicant learns that the account is live (ACC-6). */
export const notifyApproved = defineJob({
  name: 'notifications.application-approved',
  payload: z.object({ ...Applicant, handle: z.string() }),
  run: ({ payload: { accountId, operatorId, account, reason, handle, eventId }, ctx }) =>
    transaction((tx) =>
      notify(
        tx,
        [{ door: 'OPERATOR', personId: operatorId }],
        {
          kind: 'application_approved',
          facts: { account, handle, reason },
          causeKey: eventId,
          accountId,
          href: `/console/${accountId}`,
        },
        ctx.now,
      ),
    ),
})

/** The applicant learns what to mend; each return is a cause of its own. */
export const notifyReturned = defineJob({
  name: 'notifications.application-returned',
  payload: z.object({ ...Applicant, fields: z.number() }),
  run: ({ payload: { applicationId, accountId, operatorId, account, reason, fields, eventId }, ctx }) =>
    transaction((tx) =>
      notify(
        tx,
        [{ door: 'OPERATOR', personId: operatorId }],
        {
          kind: 'application_returned',
          facts: { account, reason, fields },
          causeKey: eventId,
          accountId,
          href: `/register/${applicationId}`,
        },
        ctx.now,
      ),
    ),
})

/** The account's people learn that its room is nearly used up (DATA-1). */
export const notifyOfStorage = defineJob({
  name: 'notifications.storage-nearing',
  payload: z.object({ accountId: z.uuid(), used: z.number(), limit: z.number() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfStorage(tx, payload, ctx.now)),
})

/** The applicant learns that the promised window was not kept (ACC-6). */
export const notifyLate = defineJob({
  name: 'notifications.application-late',
  payload: z.object({
    applicationId: z.uuid(),
    accountId: z.uuid(),
    operatorId: z.uuid(),
    account: z.string(),
    dueOn: z.string(),
    eventId: z.string(),
  }),
  run: ({ payload: { applicationId, accountId, operatorId, account, dueOn, eventId }, ctx }) =>
    transaction((tx) =>
      notify(
        tx,
        [{ door: 'OPERATOR', personId: operatorId }],
        {
          kind: 'application_late',
          facts: { account, dueOn },
          causeKey: eventId,
          accountId,
          href: `/register/${applicationId}`,
        },
        ctx.now,
      ),
    ),
})

/** The applicant learns what became of the request for more accounts, and why (ACC-5). */
export const notifyWaiver = defineJob({
  name: 'notifications.waiver-decided',
  payload: z.object({
    waiverId: z.uuid(),
    applicationId: z.uuid(),
    operatorId: z.uuid(),
    subjectName: z.string(),
    granted: z.boolean(),
    more: z.number(),
    until: z.string(),
    reason: z.string(),
    eventId: z.string(),
  }),
  run: ({ payload: { applicationId, operatorId, subjectName: subject, granted, more, until, reason, eventId }, ctx }) =>
    transaction((tx) =>
      notify(
        tx,
        [{ door: 'OPERATOR', personId: operatorId }],
        {
          kind: granted ? 'waiver_granted' : 'waiver_refused',
          facts: { subject, more, until, reason },
          causeKey: eventId,
          href: `/register/${applicationId}?step=submit`,
        },
        ctx.now,
      ),
    ),
})

const Change = { accountId: z.uuid(), operatorId: z.uuid(), eventId: z.string() }

export const notifyOfJoining = defineJob({
  name: 'notifications.member-joined',
  payload: z.object({ ...Change, role: z.string() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfJoining(tx, payload, ctx.now)),
})

export const notifyOfRemoval = defineJob({
  name: 'notifications.member-left',
  payload: z.object({ ...Change, by: z.uuid() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfRemoval(tx, payload, ctx.now)),
})

/** `ended` counts the sign-ins that a freeze ended; null tells of its end. */
export const notifyOfFreeze = defineJob({
  name: 'notifications.sending-frozen',
  payload: z.object({ ...Change, ended: z.number().nullable() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfFreeze(tx, payload, ctx.now)),
})
