import type { Tx } from '@/lib/platform/db'
import { EDITOR_GONE_MS } from './contract'

/** The windows in which the draft is open at this instant: those that said so a moment ago. */
export const openWindows = (tx: Tx, articleId: string, now: Date) =>
  tx.articleEditor.findMany({
    where: { articleId, seenAt: { gt: new Date(now.getTime() - EDITOR_GONE_MS) } },
    select: { windowId: true, operatorId: true, since: true },
    orderBy: { since: 'asc' },
    take: 20,
  })

interface Window {
  accountId: string
  articleId: string
  windowId: string
  operatorId: string
  now: Date
}

/** Notes that a window has the draft open. True when it had not just before: then the others are told. */
export async function noteWindow(tx: Tx, { now, ...window }: Window): Promise<boolean> {
  const { articleId, windowId, operatorId } = window
  const fresh = new Date(now.getTime() - EDITOR_GONE_MS)
  const { count } = await tx.articleEditor.updateMany({
    where: { articleId, windowId, operatorId, seenAt: { gt: fresh } },
    data: { seenAt: now },
  })
  if (count === 1) return false
  await tx.articleEditor.deleteMany({
    where: { articleId, OR: [{ windowId, operatorId }, { seenAt: { lte: fresh } }] },
  })
  const { count: added } = await tx.articleEditor.createMany({
    data: [{ ...window, since: now, seenAt: now }],
    skipDuplicates: true,
  })
  return added === 1
}

/** True when the window had it open. */
export async function closeWindow(tx: Tx, { articleId, windowId, operatorId }: Omit<Window, 'now' | 'accountId'>) {
  const { count } = await tx.articleEditor.deleteMany({ where: { articleId, windowId, operatorId } })
  return count === 1
}
