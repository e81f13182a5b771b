import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ReviewQueue } from './contract'

const select = {
  id: true,
  queue: true,
  outcome: true,
  locale: true,
  title: true,
  text: true,
  version: true,
  changedAt: true,
} as const

export const listTemplates = (tx: Tx, queue: ReviewQueue | undefined) =>
  tx.reasonTemplate.findMany({
    where: { endedAt: null, ...(queue ? { queue } : {}) },
    select,
    orderBy: [{ queue: 'asc' }, { outcome: 'asc' }, { locale: 'asc' }, { createdAt: 'asc' }],
    take: 300,
  })

export interface TemplateWords {
  queue: ReviewQueue
  outcome: 'APPROVE' | 'RETURN'
  locale: string
  title: string
  text: string
}

export const insertTemplate = (
  tx: Tx,
  { by, now, id, ...words }: TemplateWords & { id: string; by: string | null; now: Date },
) =>
  tx.reasonTemplate.create({
    data: { id, ...words, createdBy: by, createdAt: now, changedAt: now },
    select: { id: true },
  })

export const findTemplate = (tx: Tx, id: string) =>
  tx.reasonTemplate.findFirst({ where: { id, endedAt: null }, select: { id: true } })

/** Changes one, or ends it, as it was seen; false when a colleague was faster (counted). */
export async function changeTemplate(
  tx: Tx,
  seen: { id: string; version: number },
  data: (TemplateWords | { endedAt: Date }) & { changedAt: Date },
): Promise<boolean> {
  const { count } = await tx.reasonTemplate.updateMany({
    where: { id: seen.id, version: seen.version, endedAt: null },
    data: { ...data, version: seen.version + 1 },
  })
  return count === 1
}
