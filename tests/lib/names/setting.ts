import { nameKey } from '@/lib/accounts'
import { approveRename, requestRename, returnRename, withdrawRename } from '@/lib/names'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, NOW } from '@/tests/support/cast'
import { secondFactor } from '../mass-send/setting'

/** The cast's names with the keys that a registration would have given them. */
export async function withKeys(cast: Cast): Promise<Cast> {
  for (const { id, name } of [cast.account, cast.service, cast.other])
    await db.account.update({ where: { id }, data: { nameKey: nameKey(name) } })
  return cast
}

interface Wish {
  who?: 'holder' | 'stranger'
  accountId?: string
  now?: Date
}

/** Asks for another name for the cast's `account` (or what is said), with a second factor. */
export async function ask(cast: Cast, name: string, { who = 'holder', accountId, now = NOW }: Wish = {}) {
  const code = await secondFactor(who, '123456', now)
  const input = { accountId: accountId ?? cast.account.id, name, why: '換個更貼切的名字', code }
  return execute(requestRename, ctxOf(cast[who], { now }), input)
}

export const versionOf = async (id: string) => (await db.rename.findUniqueOrThrow({ where: { id } })).version

export const approve = async (
  cast: Cast,
  renameId: string,
  now = after(25 * HOUR),
  who: 'reviewer' | 'secondReviewer' = 'reviewer',
) =>
  execute(approveRename, ctxOf(cast[who], { now }), {
    renameId,
    version: await versionOf(renameId),
    reason: '名稱符合規則',
  })

export const sendBack = async (cast: Cast, renameId: string, now = after(HOUR)) =>
  execute(returnRename, ctxOf(cast.reviewer, { now }), {
    renameId,
    version: await versionOf(renameId),
    reason: '與主體無關',
  })

export const withdraw = (cast: Cast, renameId: string, now = NOW) =>
  execute(withdrawRename, ctxOf(cast.holder, { now }), { accountId: cast.account.id, renameId })

/** Asked and approved: the account bears the new name from the next day on. */
export async function renamed(cast: Cast, name: string, at = NOW): Promise<Date> {
  const { id } = await ask(cast, name, { now: at })
  const decided = after(DAY + HOUR, at)
  await approve(cast, id, decided)
  return decided
}

export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; issues?: { code: string }[] }) => error.issues?.[0]?.code ?? error.code ?? 'bug',
  )
