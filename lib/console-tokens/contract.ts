import { z } from 'zod'
import { SecondFactorCode } from '@/lib/identity/contract'

/** How long a token may serve, in days: its person chooses. */
export const TOKEN_TERMS = [30, 90, 365] as const

export const MakeTokenInput = z.object({
  name: z.string().trim().min(1).max(40),
  days: z.coerce.number().pipe(z.literal(TOKEN_TERMS)),
  /** The second factor of the person (AUTH-2: secrets). */
  code: SecondFactorCode,
})
export const TokenInput = z.object({ tokenId: z.uuid() })
export const ListTokensInput = z.object({})

export const TOKEN_STATES = ['good', 'expired', 'revoked'] as const
export type TokenState = (typeof TOKEN_STATES)[number]

export interface TokenView {
  id: string
  name: string
  /** Its last letters. */
  tail: string
  state: TokenState
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  lastUsedAt: string | null
  lastUsedFrom: string
}

/** A new token: `secret` is shown this once. */
export interface MadeToken {
  token: TokenView
  secret: string
}

export interface TokensView {
  tokens: TokenView[]
  /** How many good ones a person may have at a time. */
  most: number
}
