import 'server-only'
import type { Tx } from '@/lib/platform/db'

export const sessionBegan = async (tx: Tx, id: string): Promise<Date | null> =>
  (await tx.session.findUnique({ where: { id }, select: { createdAt: true } }))?.createdAt ?? null
