import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { Outcome, TargetKind } from './contract'

/** A report came in, on a new case or on one that was open. */
export const reportFiled = defineEvent(
  'report.filed',
  z.object({ caseId: z.uuid(), reportId: z.uuid(), accountId: z.uuid(), targetKind: TargetKind, targetId: z.uuid() }),
)

/** A case was decided or dismissed; its reporters are to be told. */
export const caseDecided = defineEvent(
  'case.decided',
  z.object({ caseId: z.uuid(), decisionId: z.uuid(), accountId: z.uuid(), outcome: Outcome }),
)

/** A decision has consequences for an account: its operators are to be told, and what was taken down can be tidied away. */
export const penaltyImposed = defineEvent(
  'penalty.imposed',
  z.object({
    decisionId: z.uuid(),
    caseId: z.uuid(),
    accountId: z.uuid(),
    penaltyIds: z.array(z.uuid()),
    removed: z.object({ targetKind: TargetKind, targetId: z.uuid() }).nullable(),
  }),
)

/** A penalty's time has passed. It had no effect any more from its own end on; this only says so. */
export const penaltyEnded = defineEvent('penalty.ended', z.object({ penaltyId: z.uuid(), accountId: z.uuid() }))

/**
 * A finding was overturned (MOD-10): its measures hold no more. `restored` are the things that were taken down and are back;
 * `isBack` says of an account that was ended whether it could be brought back, `none` where it was not ended.
 */
export const decisionOverturned = defineEvent(
  'decision.overturned',
  z.object({
    decisionId: z.uuid(),
    caseId: z.uuid(),
    accountId: z.uuid(),
    isBack: z.enum(['yes', 'no', 'none']),
    restored: z.array(z.object({ targetKind: TargetKind, targetId: z.uuid() })),
  }),
)
