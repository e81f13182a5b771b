import 'server-only'
import type { z } from 'zod'
import { type Actor, actorIdOf, type Ctx } from './actor'
import { recordAction } from './action-log'
import { holdOf } from './before-deed'
import { db, transaction, type Tx } from './db'
import { issuesOf } from './issues'
import { Refusal, refuse } from './refusal'
import { refuseIfSuspended } from './suspensions'
import type { Verdict } from './verdict'

interface Shape<I extends z.ZodType, S, O> {
  name: string
  input: I
  load(args: { input: z.output<I>; ctx: Ctx; tx: Tx }): Promise<S | null>
  // NoInfer: what `load` brings decides the subject; a policy may ask for less of it.
  may(actor: Actor, subject: NoInfer<S>): Verdict
  run(args: { input: z.output<I>; subject: S; ctx: Ctx; tx: Tx }): Promise<O>
}
export interface UseCase<I extends z.ZodType, S, O> extends Shape<I, S, O> {
  /** False only for what repeats by itself (autosave): it would drown the log. */
  logged?: boolean
  /** True for what an account's operators may do while its console only reads: what ends that state, and what is theirs alone. */
  whileReadOnly?: boolean
  /** What the action log files it under; by default the input's accountId. */
  logOf?(args: { input: z.output<I>; subject: S; view: O }): { accountId?: string | null; targetId?: string | null }
}
export type Query<I extends z.ZodType, S, O> = Shape<I, S, O>

/** A thing people do: parse, load, may, run, in one transaction, written to the action log. */
export const defineUseCase = <I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>) => ({
  ...useCase,
  type: 'use-case' as const,
})
/** A thing people ask: the same way through, without a transaction; it may not emit. */
export const defineQuery = <I extends z.ZodType, S, O>(query: Query<I, S, O>) => ({ ...query, type: 'query' as const })

function parse<I extends z.ZodType>(input: I, raw: unknown): z.output<I> {
  const parsed = input.safeParse(raw)
  if (!parsed.success) throw new Refusal('invalid', 'request.invalid', {}, issuesOf(parsed.error))
  return parsed.data
}

async function admit<I extends z.ZodType, S, O>(
  shape: Shape<I, S, O>,
  input: z.output<I>,
  ctx: Ctx,
  tx: Tx,
): Promise<S> {
  const subject = await shape.load({ input, ctx, tx })
  if (subject === null) throw new Refusal('not_found', 'request.not_found')

  const verdict = shape.may(ctx.actor, subject)
  // Word for word what a missing thing answers: a stranger must not learn that it exists.
  if (verdict.kind === 'hidden') throw new Refusal('not_found', 'request.not_found')
  if (verdict.kind === 'deny') throw new Refusal('forbidden', verdict.code)
  return subject
}

const accountIdIn = (input: unknown): string | null => {
  const own = (input as { accountId?: unknown } | undefined)?.accountId
  return typeof own === 'string' ? own : null
}

/** The one place that keeps operators of an unconfirmed (ACC-16), a frozen or an ended account (DATA-3) from changing anything; asked after the policy, so that strangers learn nothing. */
function requireWritable(actor: Actor, input: unknown): void {
  const accountId = accountIdIn(input)
  const since = actor.kind === 'operator' && accountId ? actor.readOnly?.[accountId] : undefined
  if (since) throw refuse('forbidden', 'accounts.reading_only', { since: since.toISOString() })
  const name = actor.kind === 'operator' && accountId ? actor.resting?.[accountId] : undefined
  if (name !== undefined) throw refuse('forbidden', 'accounts.not_live', { name })
}

/** The one way in for changes: parse, load, authorise, refuse what is suspended for everyone, run, log; all after the parse in one transaction. */
export async function execute<I extends z.ZodType, S, O>(
  useCase: UseCase<I, S, O>,
  ctx: Ctx,
  raw: unknown,
): Promise<O> {
  const input = parse(useCase.input, raw)
  return transaction(async (tx) => {
    const subject = await admit(useCase, input, ctx, tx)
    if (!useCase.whileReadOnly) requireWritable(ctx.actor, input)
    const hold = await holdOf(tx, ctx, useCase.name)
    if (hold) throw new Refusal(hold.kind, hold.code, hold.facts)
    await refuseIfSuspended(tx, ctx, useCase.name)
    const view = await useCase.run({ input, subject, ctx, tx })
    if (useCase.logged !== false && (ctx.actor.kind === 'operator' || ctx.actor.kind === 'administrator')) {
      const filed = useCase.logOf?.({ input, subject, view }) ?? {}
      const accountId = filed.accountId ?? accountIdIn(input)
      await recordAction(tx, ctx, {
        name: useCase.name,
        accountId,
        targetId: filed.targetId ?? null,
        actorId: actorIdOf(ctx.actor),
      })
    }
    return view
  })
}

/** The one way in for questions. */
export async function runQuery<I extends z.ZodType, S, O>(query: Query<I, S, O>, ctx: Ctx, raw: unknown): Promise<O> {
  const input = parse(query.input, raw)
  const subject = await admit(query, input, ctx, db)
  return query.run({ input, subject, ctx, tx: db })
}
