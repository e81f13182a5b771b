import { searchArticles } from '@/lib/search'
import { type AccessRow, row } from './matrix'

export const rows: AccessRow[] = [
  row(searchArticles, { input: ({ account }) => ({ accountId: account.id, q: '茶' }), may: 'everyone' }),
]
