import { scheduleMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { codeHashOf } from '@/lib/identity/secrets'
import { addressOf, after, type Cast, ctxOf, HOUR, NOW, SYSTEM } from '@/tests/support/cast'

/** Drafts that can be sent. */
export async function drafts(accountId: string, count = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId(NOW))
  await db.article.createMany({
    data: ids.map((id, at) => ({
      id,
      accountId,
      state: 'DRAFT' as const,
      title: `第 ${at + 1} 篇`,
      body: '<p>林間有霧。</p>',
      createdAt: NOW,
      savedAt: NOW,
    })),
  })
  return ids
}

/** The code that the second factor of this operator asks for, as if it had been mailed. */
export async function secondFactor(name: keyof Cast, code = '123456', now = NOW): Promise<string> {
  const id = newId(now)
  await db.mailCode.create({
    data: {
      id,
      door: 'OPERATOR',
      purpose: 'SECOND_FACTOR',
      email: addressOf(name),
      codeHash: codeHashOf(id, code),
      createdAt: now,
      expiresAt: after(HOUR, now),
    },
  })
  return code
}

interface Wish {
  accountId: string
  articleIds?: string[]
  sendAt?: Date
  clientKey?: string
  now?: Date
}

/** A send accepted by the house itself, where the person who presses is not under test. */
export const send = async ({ accountId, articleIds, sendAt, clientKey = newId(), now = NOW }: Wish) =>
  execute(scheduleMassSend, ctxOf(SYSTEM, { now }), {
    accountId,
    articleIds: articleIds ?? (await drafts(accountId)),
    sendAt: sendAt?.toISOString(),
    clientKey,
  })

export const stateOf = async (accountId: string, id: string) =>
  (await db.broadcast.findUniqueOrThrow({ where: { accountId_id: { accountId, id } }, select: { state: true } })).state

export const usedOf = async (accountId: string) =>
  (await db.sendQuota.findMany({ where: { accountId }, select: { used: true } })).reduce(
    (sum, { used }) => sum + used,
    0,
  )

export const happened = async (name: string) => db.domainEvent.count({ where: { name } })

/** So many more accounts of the same kind, each with a quota of its own. */
export async function sisters(accountId: string, count: number): Promise<string[]> {
  const row = await db.account.findUniqueOrThrow({ where: { id: accountId } })
  const ids = Array.from({ length: count }, () => newId(NOW))
  const data = ids.map((id) => ({ ...row, id, nameKey: id, handle: null, binding: id, newestSendAt: null }))
  await db.account.createMany({ data })
  return ids
}

/** A request that waits, as if this operator had made it. */
export async function request(
  accountId: string,
  changes: { createdBy: string; articleIds?: string[]; sendAt?: Date; window?: string },
): Promise<string> {
  const id = newId(NOW)
  const { createdBy, sendAt, window = 'day:2026-11-18' } = changes
  const articleIds = changes.articleIds ?? (await drafts(accountId))
  await db.broadcast.create({
    data: {
      ...{ accountId, id, clientKey: id, state: 'REQUESTED', audience: { kind: 'everyone' }, createdBy },
      ...{ articleIds, articleVersions: articleIds.map(() => 1), acceptedAt: NOW, sendAt: sendAt ?? NOW },
      ...{ atOnce: !sendAt, lapsesAt: sendAt ?? after(24 * HOUR), quotaWindow: window, quotaLimit: 1 },
    },
  })
  await db.sendQuota.create({ data: { accountId, window, used: 1 } })
  return id
}
