import 'server-only'
import { PLATFORM_ZONE } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import type { AccountKind, SubjectKind } from './contract'

export interface AccountCount {
  kind: AccountKind
  subject: SubjectKind
  count: number
  certified: number
}

export const countLive = (tx: Tx, now: Date): Promise<AccountCount[]> => tx.$queryRaw`
  SELECT a.kind::text AS kind, s.kind::text AS subject, count(*)::int AS count,
    (count(*) FILTER (WHERE a.certified_until > ${now}))::int AS certified
  FROM account a JOIN subject s ON s.id = a.subject_id WHERE a.state = 'LIVE' GROUP BY a.kind, s.kind ORDER BY 1, 2`

export const countOpenings = (tx: Tx, since: Date): Promise<{ month: string; count: number }[]> => tx.$queryRaw`
  SELECT to_char(date_trunc('month', live_at AT TIME ZONE ${PLATFORM_ZONE}), 'YYYY-MM-DD') AS month, count(*)::int AS count
  FROM account WHERE state = 'LIVE' AND live_at >= ${since} GROUP BY 1`
