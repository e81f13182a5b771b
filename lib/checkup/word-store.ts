import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { ClauseCode } from '@/lib/rulebook/contract'
import type { AddRuleWordInput } from './contract'
import type { RuleWord } from './wording'
import type { z } from 'zod'

const FENCE = 5_000
const shown = { id: true, word: true, key: true, clause: true, severity: true, addedAt: true } as const

/** All words in use: at most so many that one check-up can look for each of them. */
export async function wordsInUse(tx: Tx): Promise<RuleWord[]> {
  const rows = await tx.ruleWord.findMany({ where: { endedAt: null }, select: shown, take: FENCE })
  return rows.map(({ word, key, clause, severity }) => ({
    word,
    key,
    clause: ClauseCode.parse(clause),
    severity: severity === 'hold' ? 'hold' : 'warn',
  }))
}

interface Wanted {
  key: string
  clause?: string
  cursor?: string
  take: number
}
export async function listWords(tx: Tx, { key, clause, cursor, take }: Wanted) {
  const where = { endedAt: null, ...(clause && { clause }), ...(key && { key: { contains: key } }) }
  const [rows, total] = await Promise.all([
    tx.ruleWord.findMany({
      where,
      select: shown,
      orderBy: { id: 'desc' },
      take: take + 1,
      ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    }),
    tx.ruleWord.count({ where }),
  ])
  return { rows: rows.slice(0, take), nextCursor: rows.length > take ? (rows[take - 1]?.id ?? null) : null, total }
}

export const countInUse = (tx: Tx): Promise<number> => tx.ruleWord.count({ where: { endedAt: null } })
export const FENCE_OF_WORDS = FENCE

type NewWord = z.output<typeof AddRuleWordInput> & { id: string; key: string; by: string | null; now: Date }

/** False when the word is in use already, however it is written; the partial unique index decides between two at once. */
export const insertWord = async (tx: Tx, { id, word, key, clause, severity, by, now }: NewWord): Promise<boolean> => {
  const count = await tx.$executeRaw`
    INSERT INTO rule_word (id, word, key, clause, severity, added_by, added_at)
    VALUES (${id}::uuid, ${word}, ${key}, ${clause}, ${severity}, ${by}::uuid, ${now})
    ON CONFLICT (key) WHERE ended_at IS NULL DO NOTHING`
  return count === 1
}

export const findWord = (tx: Tx, id: string) => tx.ruleWord.findUnique({ where: { id }, select: { id: true } })

/** False when it was taken out of use before. */
export const endWord = async (tx: Tx, id: string, { by, now }: { by: string | null; now: Date }): Promise<boolean> =>
  (await tx.ruleWord.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, endedBy: by } })).count === 1
