import { type Comparable, comparableOf, rightsOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { placeOf } from './channel'
import { checksOf } from './check-store'
import { AccountInput, type CertificationPageView } from './contract'
import { loadAccount } from './found'
import { ordersOf } from './order-store'
import { maySeeCertification } from './policy'
import { channelsFor, renewableFrom } from './rules'
import { currentOf, obstacleOf, standingOf } from './standing'
import { certificationView, orderView } from './views'

const nobody: Pick<Comparable, 'name' | 'numberMasked' | 'operatorName' | 'contactName'> = {
  name: '',
  numberMasked: '',
  operatorName: '',
  contactName: '',
}

/** How an account's certification stands, for those who work on it: what holds, what is on its way, what may be ordered and why not. */
export const getCertification = defineQuery({
  name: 'certification.get',
  input: AccountInput,
  load: loadAccount,
  may: maySeeCertification,
  async run({ subject: { account }, ctx, tx }): Promise<CertificationPageView> {
    const { now } = ctx
    const [standing, orders] = [await standingOf(tx, account.id, now), await ordersOf(tx, account.id)]
    const checks = await checksOf(
      tx,
      orders.map(({ id }) => id),
    )
    const [order, ...earlier] = orders.map((row) => orderView(row, checks))
    const { name, numberMasked, operatorName, contactName } = (await comparableOf(tx, account.id)) ?? nobody
    return {
      account,
      now: now.toISOString(),
      current: currentOf(standing),
      history: standing.terms.map(certificationView),
      bar: standing.bar,
      order: order ?? null,
      earlier,
      obstacle: obstacleOf(standing, orders[0], now),
      isRenewal: standing.span !== null,
      renewableFrom: standing.span && renewableFrom(standing.span.until, now).toISOString(),
      feeFen: figure('certificationFeeFen', now, account.kind),
      termMonths: figure('certificationTermMonths', now),
      recheckDays: figure('certificationRecheckDays', now),
      reminderDays: figure('certificationReminderDays', now),
      channels: channelsFor(account.subjectKind).filter((channel) => placeOf(channel) !== null),
      rights: { plain: rightsOf(account.kind, false, now), certified: rightsOf(account.kind, true, now) },
      registration: { name, numberMasked, operatorName, contactName },
      mayOrder: mayDo(ctx.actor, account.id, 'certification.order') && account.state === 'LIVE',
    }
  },
})
