import { discoverAccounts, getAccountSends, getFolder, getInbox, getMe, listContacts, markSendsSeen } from '@/lib/inbox'
import { NOW } from '@/tests/support/cast'
import { type AccessRow, row, SUBSCRIBERS } from './matrix'

const own = { may: SUBSCRIBERS }

export const rows: AccessRow[] = [
  row(getInbox, own),
  row(getFolder, own),
  row(listContacts, own),
  row(discoverAccounts, { input: () => ({ q: '林間' }), ...own }),
  row(getMe, own),
  row(getAccountSends, { input: ({ account }) => ({ accountId: account.id }), ...own }),
  row(markSendsSeen, { input: ({ account }) => ({ accountId: account.id, upTo: NOW.toISOString() }), ...own }),
]
