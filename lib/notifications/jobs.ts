import { z } from 'zod'
import { transaction, type Tx } from '@/lib/platform/db'
import { defineJob, enqueue } from '@/lib/platform/jobs'
import { NotificationFacts, NotificationKind } from './contract'
import { notify } from './notify'
import { tellOfCertification, tellOfStorage } from './tell'
import { tellOfFreeze, tellOfJoining, tellOfRemoval } from './tell-of-people'
import { beginPages, beginReleased, tellPage, type TellingPage } from './tell-of-version'

export { mailNotification } from './mail-notification'

/** Those who look after an account's certification learn what came of it, and when it ends (CERT-2). */
export const notifyOfCertification = defineJob({
  name: 'notifications.certification',
  payload: z.object({
    accountId: z.uuid(),
    kind: NotificationKind,
    facts: NotificationFacts,
    causeKey: z.string(),
  }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfCertification(tx, payload, ctx.now)),
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
const Version = {
  document: z.enum(['service-agreement', 'privacy-policy', 'special-rules']),
  version: z.string(),
  what: z.enum(['announced', 'withdrawn']),
}

/** One batch of people who are told of a version; it leaves the job of the next batch with its own rows (AGR-2). */
export const notifyOfVersionPage = defineJob({
  name: 'notifications.agreement-page',
  queue: 'bulk',
  payload: z.object({ ...Version, door: z.enum(['OPERATOR', 'SUBSCRIBER']), after: z.uuid().nullable() }),
  run: ({ payload, ctx }) =>
    transaction(async (tx) => {
      const next = await tellPage(tx, payload, ctx.now)
      if (next) await enqueuePages(tx, [next], ctx.now)
    }),
})

async function enqueuePages(tx: Tx, pages: readonly TellingPage[], now: Date): Promise<void> {
  for (const page of pages) {
    const key = [page.document, page.version, page.what, page.door, page.after ?? 'first'].join(':')
    await enqueue(tx, notifyOfVersionPage, page, { key, runAt: now })
  }
}

/** A version was announced or withdrawn: begins to tell everybody it concerns. */
export const notifyOfVersion = defineJob({
  name: 'notifications.agreement-changed',
  payload: z.object(Version),
  run: ({ payload, ctx }) =>
    transaction(async (tx) => enqueuePages(tx, await beginPages(tx, payload, ctx.now), ctx.now)),
})

/** Begins to tell of versions that came with a release; the sweep that asks may run late or twice. */
export const tellOfReleasedVersions = (now: Date): Promise<void> =>
  transaction(async (tx) => enqueuePages(tx, await beginReleased(tx, now), now))
