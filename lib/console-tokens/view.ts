import type { TokenView } from './contract'
import { stateOf } from './rules'
import type { TokenRow } from './store'

export const tokenView = (row: TokenRow, now: Date): TokenView => ({
  id: row.id,
  name: row.name,
  tail: row.tail,
  state: stateOf(row, now),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  lastUsedFrom: row.lastUsedFrom,
})
