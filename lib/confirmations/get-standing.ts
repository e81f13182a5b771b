import 'server-only'
import { mayDo } from '@/lib/accounts/contract'
import { daysBetween, platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { loadAccount, registered } from './confirm'
import { StandingInput, type StandingView } from './contract'
import { maySeeStanding } from './policy'
import { horizonOf } from './rules'
import * as store from './store'
import { confirmationView } from './views'

/** How an account stands with its yearly confirmation (ACC-16). */
export const getStanding = defineQuery({
  name: 'confirmations.get-standing',
  input: StandingInput,
  load: loadAccount,
  may: maySeeStanding,
  async run({ subject: { account }, ctx, tx }): Promise<StandingView> {
    const { now, actor } = ctx
    const { dueOn, readOnlyFrom, ...facts } = await registered(tx, account.id)
    const all = (await store.listOfAccount(tx, account.id)).map(confirmationView)
    return {
      mayConfirm: mayDo(actor, account.id, 'account.confirm'),
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(platformDay(now), dueOn),
      isSoon: dueOn !== null && dueOn <= horizonOf(now),
      readOnlyFrom: readOnlyFrom?.toISOString() ?? null,
      isReadOnly: readOnlyFrom !== null && readOnlyFrom <= now,
      everyMonths: figure('registrationConfirmEveryMonths', now),
      graceDays: figure('registrationConfirmGraceDays', now),
      registered: facts,
      waiting: all.find(({ state }) => state === 'WAITING') ?? null,
      past: all.filter(({ state }) => state !== 'WAITING'),
    }
  },
})
