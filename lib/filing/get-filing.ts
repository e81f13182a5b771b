import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { FilingInput, type FilingView } from './contract'
import { mayFile, mayReviewFiling, maySeeFiling } from './policy'
import { openRegions, regionNames } from './region-store'
import { daysLeft, isOverdue } from './rules'
import * as store from './store'
import type { FoundFiling } from './subject'

/** Loads the filing of an input that names an account. */
export const loadFiling = ({ input, tx }: { input: { accountId: string }; tx: Tx }) =>
  store.findFiling(tx, input.accountId)

async function viewOf(tx: Tx, ctx: Ctx, filing: FoundFiling): Promise<FilingView> {
  const { accountId: _, accountState: __, submittedAt, decidedAt, ...rest } = filing
  const nameOf = await regionNames(tx, ctx.locale)
  const steps = await store.listSteps(tx, filing.accountId)
  return {
    ...rest,
    regionName: nameOf(filing.region),
    regions: await openRegions(tx, ctx.locale),
    daysLeft: daysLeft(filing.dueOn, ctx.now),
    isOverdue: isOverdue(filing, ctx.now),
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    steps: steps.map((step) => ({ ...step, regionName: nameOf(step.region) })),
    mayChange: mayFile(ctx.actor, filing).kind === 'allow',
  }
}

/** An account's filing as its own people see it. */
export const getFiling = defineQuery({
  name: 'filing.get',
  input: FilingInput,
  load: loadFiling,
  may: maySeeFiling,
  run: ({ subject, ctx, tx }) => viewOf(tx, ctx, subject),
})

/** A filing as the office of its region sees it. */
export const getFilingForOffice = defineQuery({
  name: 'filing.get-for-office',
  input: FilingInput,
  load: loadFiling,
  may: mayReviewFiling,
  run: ({ subject, ctx, tx }) => viewOf(tx, ctx, subject),
})

/** The certificate number that an account's profile shows (ACC-14); anyone may know it. */
export const getFilingNumber = defineQuery({
  name: 'filing.get-number',
  input: FilingInput,
  load: () => Promise.resolve({}),
  may: allow,
  async run({ input, tx }): Promise<{ number: string; region: string } | null> {
    const found = await store.numberOf(tx, input.accountId)
    return found?.number ? { number: found.number, region: found.region ?? '' } : null
  },
})
