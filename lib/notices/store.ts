import 'server-only'
import { Prisma, type Tx } from '@/lib/platform/db'
import { AnnouncementFacts, DecisionFacts, type NoticeView } from './contract'

const select = { id: true, kind: true, facts: true, publishedAt: true } as const
interface Row {
  id: string
  kind: string
  facts: unknown
  publishedAt: Date
}

function viewOf({ id, kind, facts, publishedAt }: Row): NoticeView {
  const head = { id, publishedAt: publishedAt.toISOString() }
  if (kind === 'decision') return { ...head, kind, ...DecisionFacts.parse(facts) }
  return { ...head, kind: 'announcement', ...AnnouncementFacts.parse(facts) }
}

export const insert = (tx: Tx, notice: Prisma.NoticeUncheckedCreateInput) =>
  tx.notice.create({ data: notice, select: { id: true } })

export async function find(tx: Tx, id: string): Promise<NoticeView | null> {
  const row = await tx.notice.findUnique({ where: { id }, select })
  return row && viewOf(row)
}

export interface Wanted {
  text: string
  clause: string | undefined
  after: string | undefined
  take: number
}
/** Newest first. The board is searched by an account's name or handle, as it was called then. */
export async function list(tx: Tx, { text, clause, after, take }: Wanted): Promise<NoticeView[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, kind, facts, published_at AS "publishedAt" FROM notice
    WHERE (${text} = '' OR facts->>'accountName' ILIKE ${like} OR facts->>'handle' ILIKE ${like})
      AND (${clause ?? null}::text IS NULL OR facts->>'clause' = ${clause ?? null})
      AND (${after ?? null}::uuid IS NULL OR (published_at, id) < (SELECT published_at, id FROM notice WHERE id = ${after ?? null}::uuid))
    ORDER BY published_at DESC, id DESC LIMIT ${take}`
  return rows.map(viewOf)
}
