import 'server-only'
import type { Tx } from '@/lib/platform/db'

export type TextRow = Awaited<ReturnType<typeof loadTexts>>[number]

/** Articles with their texts, of one account or of all, in any state. */
export const loadTexts = (tx: Tx, { accountId, ids }: { accountId?: string; ids: readonly string[] }) =>
  tx.article.findMany({
    where: { id: { in: [...ids] }, ...(accountId && { accountId }) },
    select: {
      id: true,
      accountId: true,
      state: true,
      title: true,
      author: true,
      body: true,
      savedAt: true,
      publishedAt: true,
      account: { select: { name: true } },
    },
  })

interface Copy {
  id: string
  accountId: string
  title: string
  summary: string
  author: string
  body: string
  coverId: string | null
  bodyLocked: boolean
  textFrom: string
  createdBy: string | null
  now: Date
}

/** A draft that begins with a text. */
export const insertCopy = (tx: Tx, { now, ...copy }: Copy) =>
  tx.article.create({ data: { ...copy, state: 'DRAFT', createdAt: now, savedAt: now }, select: { id: true } })

/** Whose text and pictures an article was made with, where that is another account. */
export const loadLent = (tx: Tx, id: string) =>
  tx.article.findUniqueOrThrow({ where: { id }, select: { id: true, textFrom: true } })
