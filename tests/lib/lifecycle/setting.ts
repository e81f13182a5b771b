import { advanceEndings, closeAccount, endAccount } from '@/lib/lifecycle'
import { db, transaction } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { runJob } from '@/lib/worker/run-job'
import { type Cast, ctxOf, NOW, SYSTEM } from '@/tests/support/cast'
import { secondFactor } from '../mass-send/setting'

/** The holder closes the cast's account. */
export const close = async (cast: Cast, now = NOW) =>
  execute(closeAccount, ctxOf(cast.holder, { now }), {
    accountId: cast.account.id,
    sure: 'on',
    reason: '不再更新',
    code: await secondFactor('holder'),
  })

export const accountState = async (id: string) =>
  (await db.account.findUniqueOrThrow({ where: { id }, select: { state: true } })).state

/** What the worker would do at this time, but for the mails. */
export async function sweep(now: Date): Promise<void> {
  await advanceEndings(ctxOf(SYSTEM, { now }))
  const jobs = await db.$queryRaw<{ id: string; data: object }[]>`
    SELECT id::text, data FROM pgboss.job WHERE data->>'job' = 'lifecycle.erase-account'`
  for (const { id, data } of jobs) await runJob(id, data, now)
}

export const newsOf = async (personId: string) =>
  (await db.notification.findMany({ where: { personId }, select: { kind: true }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )

/** The row of an erasure of the cast's ended account, without the erasing. */
export async function erasureRow(cast: Cast): Promise<string> {
  const { id: endingId } = await transaction((tx) =>
    endAccount(tx, { accountId: cast.account.id, cause: 'PENALTY', reason: '' }, ctxOf(SYSTEM)),
  )
  const code = `proof-of-${cast.account.handle}`
  const { handle, id: accountId } = cast.account
  const empty = { erased: {}, kept: {}, listHash: '0'.repeat(64), holderIds: [] }
  await db.erasure.create({ data: { accountId, endingId, code, handle, startedAt: NOW, ...empty } })
  return code
}
