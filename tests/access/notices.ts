import { getNotice, listNotices, publishDecision } from '@/lib/notices'
import { transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Cast, NOW } from '@/tests/support/cast'
import { type AccessRow, row } from './matrix'

async function published({ account }: Cast) {
  const decisionId = newId(NOW)
  const measures = [{ measure: 'warning' as const, functions: [], from: NOW.toISOString(), until: NOW.toISOString() }]
  const facts = {
    targetKind: 'article' as const,
    accountName: account.name,
    handle: account.handle,
    clause: 'USE-2' as const,
    measures,
  }
  await transaction((tx) => publishDecision(tx, { decisionId, accountId: account.id, facts, now: NOW }))
  return { noticeId: decisionId }
}

export const rows: AccessRow[] = [
  row(listNotices, { may: 'everyone' }),
  row(getNotice, { input: published, may: 'everyone' }),
]
