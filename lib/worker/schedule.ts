import { forgetDrafts, markLateApplications } from '@/lib/accounts'
import { announceEnds } from '@/lib/certification'
import { forgetLinkChecks } from '@/lib/checkup'
import { checkOverdue } from '@/lib/certification/jobs'
import { remindOfConfirmations } from '@/lib/confirmations'
import { tidyArchives } from '@/lib/archive'
import { openFilings, remindOfFilings } from '@/lib/filing'
import { warnOfPermissions } from '@/lib/installation'
import { forgetSignIns } from '@/lib/identity'
import { advanceEndings, watchDormancy } from '@/lib/lifecycle'
import { deliverOverdue } from '@/lib/mass-send'
import { sweepPayments } from '@/lib/payments'
import { forgetDeletedMaterials, forgetUploads } from '@/lib/media'
import { forgetOldMessages } from '@/lib/messages'
import { sketchMissing } from '@/lib/originals'
import { forgetCopies } from '@/lib/personal-data'
import { tellOfReleasedVersions } from '@/lib/notifications/jobs'
import { indexWhatIsMissing } from '@/lib/search/jobs'
import type { Ctx } from '@/lib/platform/actor'
import { forgetLiveEntries, forgetRateLimits } from '@/lib/platform/forget'
import { execute } from '@/lib/platform/use-case'
import { sweepStorage } from './sweep-storage'
import { forgetReadyProofs } from '@/lib/proofs'

export interface Sweep {
  name: string
  everySeconds: number
  run(ctx: Ctx): Promise<void>
}

const QUARTER_HOUR = 15 * 60
const HOUR = 60 * 60

/** Queries over dates that may run late, twice, or on two workers at once. */
export const sweeps: readonly Sweep[] = [
  { name: 'mass-send.overdue', everySeconds: 15, run: async (ctx) => void (await deliverOverdue(ctx)) },
  { name: 'payments.sweep', everySeconds: 30, run: async (ctx) => void (await execute(sweepPayments, ctx, {})) },
  { name: 'certification.checks', everySeconds: 60, run: async (ctx) => void (await checkOverdue(ctx)) },
  { name: 'certification.ends', everySeconds: 15, run: async (ctx) => void (await announceEnds(ctx)) },
  { name: 'live.forget', everySeconds: QUARTER_HOUR, run: async ({ now }) => void (await forgetLiveEntries(now)) },
  { name: 'rate-limit.forget', everySeconds: QUARTER_HOUR, run: async ({ now }) => void (await forgetRateLimits(now)) },
  { name: 'accounts.late', everySeconds: QUARTER_HOUR, run: async (ctx) => void (await markLateApplications(ctx)) },
  { name: 'accounts.forget-drafts', everySeconds: HOUR, run: async (ctx) => void (await forgetDrafts(ctx)) },
  { name: 'proofs.forget', everySeconds: HOUR, run: async (ctx) => void (await execute(forgetReadyProofs, ctx, {})) },
  { name: 'confirmations.remind', everySeconds: HOUR, run: async (ctx) => void (await remindOfConfirmations(ctx)) },
  { name: 'lifecycle.advance', everySeconds: 60, run: advanceEndings },
  { name: 'lifecycle.dormancy', everySeconds: HOUR, run: async (ctx) => void (await watchDormancy(ctx)) },
  { name: 'archive.tidy', everySeconds: 60, run: tidyArchives },
  { name: 'messages.forget', everySeconds: HOUR, run: async ({ now }) => void (await forgetOldMessages(now)) },
  { name: 'personal-data.forget', everySeconds: HOUR, run: ({ now }) => forgetCopies(now) },
  { name: 'media.forget', everySeconds: HOUR, run: async ({ now }) => void (await forgetDeletedMaterials(now)) },
  { name: 'storage.sweep', everySeconds: HOUR, run: sweepStorage },
  { name: 'media.forget-uploads', everySeconds: QUARTER_HOUR, run: async ({ now }) => void (await forgetUploads(now)) },
  { name: 'filing.open', everySeconds: QUARTER_HOUR, run: async (ctx) => void (await execute(openFilings, ctx, {})) },
  { name: 'filing.remind', everySeconds: HOUR, run: async (ctx) => void (await execute(remindOfFilings, ctx, {})) },
  { name: 'permission.warn', everySeconds: HOUR, run: async (ctx) => void (await execute(warnOfPermissions, ctx, {})) },
  { name: 'search.index', everySeconds: 60, run: async () => void (await indexWhatIsMissing()) },
  { name: 'identity.forget', everySeconds: HOUR, run: async ({ now }) => void (await forgetSignIns(now)) },
  { name: 'checkup.forget', everySeconds: HOUR, run: async (ctx) => void (await forgetLinkChecks(ctx)) },
  { name: 'originals.sketch', everySeconds: 60, run: async (ctx) => void (await execute(sketchMissing, ctx, {})) },
  { name: 'agreement.tell', everySeconds: QUARTER_HOUR, run: ({ now }) => tellOfReleasedVersions(now) },
]
