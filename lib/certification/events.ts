import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

const Account = { accountId: z.uuid() }

/** A check passed: the account is certified until `until`; its public pages show it from now on. */
export const certificationPassed = defineEvent(
  'certification.passed',
  z.object({ ...Account, orderId: z.uuid(), certificationId: z.uuid(), until: z.string(), isRenewal: z.boolean() }),
)

/** A check failed: the order's people are told which fields differ and until when it is checked again. */
export const certificationFailed = defineEvent(
  'certification.failed',
  z.object({
    ...Account,
    orderId: z.uuid(),
    checkNo: z.number(),
    cause: z.enum(['fields', 'barred', 'reviewer']),
    differing: z.number(),
    recheckUntil: z.string().nullable(),
  }),
)

/** The end draws near: so many days before it, once each (CERT-2). */
export const certificationEnding = defineEvent(
  'certification.ending',
  z.object({ ...Account, certificationId: z.uuid(), days: z.number(), until: z.string() }),
)

/** The certification came to its end and no renewal followed; its rights ended with it, nothing was deleted. */
export const certificationLapsed = defineEvent(
  'certification.lapsed',
  z.object({ ...Account, certificationId: z.uuid(), until: z.string() }),
)

/** A penalty ended the certification before its time, or its overturning brought it back (CERT-4). */
export const certificationChanged = defineEvent(
  'certification.changed',
  z.object({ ...Account, what: z.enum(['ended', 'restored']), decisionId: z.uuid() }),
)
