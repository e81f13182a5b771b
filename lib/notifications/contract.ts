import { z } from 'zod'

export const NotificationKind = z.enum([
  'application_approved',
  'application_returned',
  'application_late',
  'waiver_granted',
  'waiver_refused',
  'rename_approved',
  'rename_returned',
  'confirmation_due',
  'confirmation_overdue',
  'change_approved',
  'change_returned',
  'penalty_imposed',
  'penalty_ended',
  'decision_overturned',
  'report_decided',
  'dormancy_warning',
  'account_freezing',
  'account_thawed',
  'account_ending_soon',
  'account_ended',
  'account_erased',
  'storage_nearing',
  'backup_ready',
  'archive_failed',
  'articles_back',
  'own_data_ready',
  'member_joined',
  'member_removed',
  'sending_frozen',
  'sending_freed',
  'send_requested',
  'send_approved',
  'send_refused',
  'send_lapsed',
  'send_rejected',
  'send_held',
  'send_released',
  'send_not_released',
  'agreement_announced',
  'agreement_withdrawn',
  'filing_due',
  'filing_overdue',
  'filing_accepted',
  'filing_returned',
  'permission_granted',
  'permission_expiring',
  'permission_ended',
  'account_recalled',
  'name_recalled',
  'certification_passed',
  'certification_failed',
  'certification_ending',
  'certification_lapsed',
  'reprint_asked',
  'reprint_answered',
  'reprint_source_removed',
  'author_thanked',
])
/** Its words: texts `notifications`, keys `kinds.<kind>.title` and `kinds.<kind>.text`. */
export type NotificationKind = z.infer<typeof NotificationKind>

/** What the words are made of: texts, numbers, and instants or days in ISO form. A `clause` also brings the rule's title. */
export const NotificationFacts = z.record(z.string(), z.string().or(z.number()))
export type NotificationFacts = z.infer<typeof NotificationFacts>

export interface NotificationView {
  id: string
  kind: NotificationKind
  facts: NotificationFacts
  href: string | null
  createdAt: string
  isRead: boolean
}
export interface NotificationPage {
  notifications: NotificationView[]
  next: string | null
  unread: number
}

export const ListNotificationsInput = z.object({ after: z.uuid().optional().catch(undefined) })
export const MarkReadInput = z.object({ id: z.uuid().optional() })
export const NothingInput = z.object({})
