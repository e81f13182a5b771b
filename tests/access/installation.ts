import * as installation from '@/lib/installation'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, MINUTE, after } from '@/tests/support/cast'
import { totpFor } from '../lib/staff/setting'
import { grant, REASON, recalling } from '../lib/installation/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

const SUPERVISOR = { may: ['supervisor'] as const }
const code = async ({ supervisor }: Cast) => ({ code: await totpFor(supervisor) })
/** Done by the supervisor a while ago, so that the code of now is still good. */
const before = async ({ supervisor }: Cast) => {
  const now = after(-5 * MINUTE)
  return { ctx: ctxOf(supervisor, { now }), code: await totpFor(supervisor, now) }
}

async function suspended(cast: Cast) {
  const { ctx, code: past } = await before(cast)
  const { id } = await execute(installation.suspendFunction, ctx, { name: 'follow', reason: REASON, code: past })
  return { suspensionId: id, ...(await code(cast)) }
}
async function granted(cast: Cast) {
  const { ctx, code: past } = await before(cast)
  const { id } = await execute(installation.grantPermission, ctx, { ...grant(cast), code: past })
  return { permissionId: id, reason: '合作結束', ...(await code(cast)) }
}
async function recalled(cast: Cast) {
  const { ctx, code: past } = await before(cast)
  const { id } = await execute(installation.recall, ctx, { ...recalling(cast), code: past })
  return { recallId: id, ...(await code(cast)) }
}

export const rows: AccessRow[] = [
  row(installation.getInstallation, SUPERVISOR),
  row(installation.setFacts, {
    input: async (cast) => ({
      name: '信台',
      legalEntity: '海城信台有限公司',
      court: '',
      contact: 'help@xintai.example',
      reason: '改名',
      version: 0,
      ...(await code(cast)),
    }),
    ...SUPERVISOR,
  }),
  row(installation.listSuspensions, SUPERVISOR),
  row(installation.suspensionsInForce, { input: () => ({ names: ['follow' as const] }), may: 'everyone' }),
  row(installation.suspendFunction, {
    input: async (cast) => ({ name: 'follow' as const, reason: REASON, ...(await code(cast)) }),
    ...SUPERVISOR,
  }),
  row(installation.resumeFunction, { input: suspended, ...SUPERVISOR }),
  row(installation.listPermissions, SUPERVISOR),
  row(installation.listOwnPermissions, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(installation.grantPermission, {
    input: async (cast) => ({ ...grant(cast), ...(await code(cast)) }),
    ...SUPERVISOR,
  }),
  row(installation.endPermission, { input: granted, ...SUPERVISOR }),
  row(installation.warnOfPermissions, { may: [] }),
  row(installation.listRecalls, SUPERVISOR),
  row(installation.recall, { input: async (cast) => ({ ...recalling(cast), ...(await code(cast)) }), ...SUPERVISOR }),
  row(installation.withdrawRecall, { input: recalled, ...SUPERVISOR }),
  row(installation.countAccounts, { may: 'everyone' }),
]
