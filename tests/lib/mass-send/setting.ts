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
