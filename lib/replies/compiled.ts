import type { Tx } from '@/lib/platform/db'
import { chooseResponder, compile, drawn } from './rules'
import * as store from './store'
import type { CompiledReplies, Responder } from './subject'

const KEPT = 2_000
const NOTHING: CompiledReplies = { rules: [], exact: new Map(), contained: [], default: null }

// By account and version: a change in any process makes a new version, which this one sees with the next message.
const cache = new Map<string, { version: number; compiled: CompiledReplies }>()

async function compiledFor(tx: Tx, accountId: string, version: number | null): Promise<CompiledReplies> {
  if (version === null) return NOTHING
  const held = cache.get(accountId)
  if (held?.version === version) return held.compiled
  const all = await store.listReplies(tx, accountId)
  const compiled = compile(
    all.filter(({ trigger }) => trigger === 'KEYWORD'),
    all.find(({ trigger }) => trigger === 'DEFAULT') ?? null,
  )
  cache.delete(accountId)
  cache.set(accountId, { version, compiled })
  for (const oldest of cache.keys()) {
    if (cache.size <= KEPT) break
    cache.delete(oldest)
  }
  return compiled
}

interface Arrived {
  accountId: string
  /** The version of the account's replies as the caller's transaction read it; null when it never had any. */
  version: number | null
  text: string
  automated: boolean
  lot: number
}

/** Who answers this message, by rules that are compiled once for each version; asks the database only when they changed. */
export async function responderFor(tx: Tx, { accountId, version, ...arrived }: Arrived): Promise<Responder | null> {
  return chooseResponder(await compiledFor(tx, accountId, version), arrived)
}

/** What is sent on following; empty when the account has no such reply or it is off. */
export async function followReplyOf(tx: Tx, accountId: string, lot: number): Promise<Responder['contents']> {
  const reply = await store.findFixed(tx, { accountId, trigger: 'FOLLOW' })
  return reply?.enabled ? drawn(reply, lot) : []
}
