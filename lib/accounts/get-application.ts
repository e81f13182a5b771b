import 'server-only'
import { emailOfOperator } from '@/lib/identity'
import { actorIdOf } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import {
  type ApplicationBrief,
  ApplicationInput,
  type ApplicationReviewView,
  type ApplicationView,
  ListApplicationsInput,
  type QueueView,
  StartApplicationInput,
} from './application-contract'
import * as applications from './application-store'
import type { MyAccountView } from './contract'
import { mayReview, mayReviewApplication, maySeeApplication, mayStartApplication } from './policy'
import { isTooEarly } from './rules'
import * as store from './store'
import { applicationBrief, applicationView, bindingText, decidedOf, limitOf, queueRow, subjectView } from './views'

const PAGE = 30

/** One's own registration, with its limit and window. */
export const getApplication = defineQuery({
  name: 'accounts.get-application',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: maySeeApplication,
  async run({ subject: seen, ctx, tx }): Promise<ApplicationView> {
    const ownAddress = await emailOfOperator(tx, seen.operatorId)
    return applicationView(tx, { seen, ownAddress, now: ctx.now })
  },
})

/** The accounts one works on and the registrations one began. */
export const listMine = defineQuery({
  name: 'accounts.list-mine',
  input: StartApplicationInput,
  load: async () => ({}),
  may: mayStartApplication,
  async run({ ctx, tx }): Promise<{ accounts: MyAccountView[]; applications: ApplicationBrief[] }> {
    const me = actorIdOf(ctx.actor) ?? ''
    const roles = await store.rolesOf(tx, me, ctx.now)
    const [accounts, own] = await Promise.all([
      store.findAccounts(tx, Object.keys(roles), ctx.now),
      applications.listOwn(tx, me),
    ])
    return {
      accounts: accounts
        .map((account) => ({ account, role: roles[account.id] ?? 'analyst' }))
        .toSorted((a, b) => (a.account.liveSince ?? '').localeCompare(b.account.liveSince ?? '')),
      applications: own.filter((one) => one.state !== 'APPROVED').map(applicationBrief),
    }
  },
})

/** The reviewers' queue: what is due first stands first, late ones marked (ACC-6). */
export const listApplications = defineQuery({
  name: 'accounts.list-applications',
  input: ListApplicationsInput,
  load: async () => ({}),
  may: mayReview,
  async run({ input, ctx, tx }): Promise<QueueView> {
    const reviewerId = actorIdOf(ctx.actor) ?? ''
    const [found, counts] = await Promise.all([
      applications.listQueue(tx, { ...input, reviewerId }, PAGE + 1),
      applications.countWaiting(tx, platformDay(ctx.now)),
    ])
    const rows = found.slice(0, PAGE).map((one) => queueRow(one, reviewerId, ctx.now))
    return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null, ...counts }
  },
})

/** Everything a reviewer decides on; numbers stay masked (AUTH-4). */
export const getApplicationForReview = defineQuery({
  name: 'accounts.get-application-for-review',
  input: ApplicationInput,
  load: ({ input, tx }) => applications.findApplication(tx, input.applicationId),
  may: mayReviewApplication,
  async run({ subject: seen, ctx, tx }): Promise<ApplicationReviewView | null> {
    const { subject, binding, intro = '' } = seen.answers
    const limit = await limitOf(tx, seen, ctx.now)
    if (!subject || !limit) return null
    const [steps, account] = await Promise.all([
      applications.listSteps(tx, seen.id),
      seen.accountId ? store.findAccount(tx, seen.accountId, ctx.now) : null,
    ])
    return {
      ...queueRow(seen, actorIdOf(ctx.actor) ?? '', ctx.now),
      version: seen.version,
      intro,
      binding: bindingText(binding) ?? '',
      subject: subjectView(subject),
      limit,
      tooEarly: seen.usableFrom !== null && isTooEarly(ctx.now, seen.usableFrom),
      decided: decidedOf(seen),
      accountId: account?.id ?? null,
      accountRef: seen.accountId,
      handle: account?.handle ?? null,
      steps: steps.map(({ details, at, ...step }) => ({
        ...step,
        at: at.toISOString(),
        fastTrack: hasFastTrack(details),
      })),
    }
  },
})

const hasFastTrack = (details: unknown): boolean =>
  typeof details === 'object' && details !== null && 'fastTrack' in details && details.fastTrack === true
