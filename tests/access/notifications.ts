import { countUnread, listNotifications, markRead } from '@/lib/notifications'
import { type AccessRow, OPERATORS, row, SUBSCRIBERS } from './matrix'

const may = [...OPERATORS, ...SUBSCRIBERS]

export const rows: AccessRow[] = [row(listNotifications, { may }), row(countUnread, { may }), row(markRead, { may })]
