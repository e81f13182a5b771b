import 'server-only'
import { draftsLongerThan } from '@/lib/articles'
import { conversationsSince } from '@/lib/followers'
import { accountsAboveBytes } from '@/lib/media'
import { messagesBefore } from '@/lib/messages'
import { openCasesBySeverity } from '@/lib/moderation'
import { startOfDay } from '@/lib/platform/calendar'
import { accountsAboveRules } from '@/lib/replies'
import type { Effect, Effects } from './effect'
import type { Touched } from './contract'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** Rules above a new limit go on answering; no more can be added until there are fewer (MSG-4). */
const keywordRules: Effect<'keywordRules'> = async ({ tx, after }) => {
  const { count, examples } = await accountsAboveRules(tx, after)
  return [{ what: 'accounts_above_rules', count, examples }]
}

const articleTitleCharacters: Effect<'articleTitleCharacters'> = async ({ tx, after }) => [
  { what: 'drafts_title', count: await draftsLongerThan(tx, 'title', after) },
]
const articleSummaryCharacters: Effect<'articleSummaryCharacters'> = async ({ tx, after }) => [
  { what: 'drafts_summary', count: await draftsLongerThan(tx, 'summary', after) },
]

/** Conversations that can be answered now, by the present window and by the new one (MSG-7). */
const replyWindowHours: Effect<'replyWindowHours'> = async ({ tx, before, after, now }) => {
  const open = (hours: number) => conversationsSince(tx, new Date(now.getTime() - hours * HOUR_MS))
  return [{ what: 'conversations_open', count: await open(after), facts: { before: await open(before) } }]
}

/** Messages that a new time of keeping would have deleted on its day (DATA-1). */
const messageRetentionDays: Effect<'messageRetentionDays'> = async ({ tx, before, after, from }) => {
  const old = (days: number) => messagesBefore(tx, new Date(startOfDay(from).getTime() - days * DAY_MS))
  return [{ what: 'messages_old', count: await old(after), facts: { before: await old(before) } }]
}

const accountStorageBytes: Effect<'accountStorageBytes'> = async ({ tx, after }) => {
  const { count, examples } = await accountsAboveBytes(tx, after)
  return [{ what: 'accounts_above_storage', count, examples }]
}

/** Open cases keep the time they were given; counted is what lies there now, by severity (MOD-3). */
const caseTimeLimitHours: Effect<'caseTimeLimitHours'> = async ({ tx, before, after }) => {
  const open = await openCasesBySeverity(tx)
  const changed = (['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] as const).filter(
    (severity) => before[severity] !== after[severity],
  )
  return changed.map((severity): Touched => ({ what: 'cases_open', count: open[severity], facts: { severity } }))
}

/** What changes of figures about contents and messages touch. */
export const CONTENT_EFFECTS: Effects = {
  keywordRules,
  articleTitleCharacters,
  articleSummaryCharacters,
  replyWindowHours,
  messageRetentionDays,
  accountStorageBytes,
  caseTimeLimitHours,
}
