import 'server-only'
import { verifyStaffCode } from '@/lib/identity'
import { publishAnnouncement } from '@/lib/notices'
import { actorIdOf, type Ctx, type Locale } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { suspensionsAt } from '@/lib/platform/suspensions'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { words } from '@/lib/platform/words'
import {
  EndSuspensionInput,
  FunctionName,
  InForceInput,
  NothingInput,
  type Reason,
  type SuspensionInForce,
  type SuspensionView,
  SuspendInput,
} from './contract'
import { USE_CASES } from './functions'
import { mayEndSuspension, mayRunInstallation } from './policy'
import { instantOf, suspensionState } from './rules'
import { staffNames } from './store'
import * as store from './suspension-store'
import type { FoundSuspension } from './subject'

const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en']
const inEach = (say: (locale: Locale) => string) => Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)]))

interface Said {
  name: FunctionName
  from: Date
  until: Date | null
  reason: Reason
}

/** The public notice of a beginning: which function, from when, until when, why (AGR-4). */
function notice({ name, from, until, reason }: Said) {
  return {
    title: inEach((locale) => {
      const t = words(locale, 'installation')
      return t('notice.suspendedTitle', { function: t(`functions.${name}`) })
    }),
    text: inEach((locale) => {
      const t = words(locale, 'installation')
      const facts = { function: t(`functions.${name}`), from: t.moment(from), reason: reason[locale] }
      return until ? t('notice.suspendedUntil', { ...facts, until: t.moment(until) }) : t('notice.suspendedOpen', facts)
    }),
  }
}

function endNotice({ name }: FoundSuspension) {
  const say = (key: string) =>
    inEach((locale) => {
      const t = words(locale, 'installation')
      return t(key, { function: t(`functions.${name}`) })
    })
  return { title: say('notice.resumedTitle'), text: say('notice.resumedText') }
}

function spanOf({ from, until }: { from: string; until: string }, now: Date) {
  const span = { from: instantOf(from) ?? now, until: instantOf(until) }
  if (span.from < now) span.from = now
  if (span.until && span.until <= span.from) throw refuseField('until', 'installation.until_before_from')
  return span
}

const wakeAll = (tx: Tx, id: string) => wake(tx, ['public', 'administrators'], 'suspensions', id)
const at = (ctx: Ctx) => ({ id: actorIdOf(ctx.actor) ?? '', now: ctx.now })

/** Suspends a function for everyone, at every door and in every process at once, with a public notice of the same id (AGR-4). */
export const suspendFunction = defineUseCase({
  name: 'installation.suspend-function',
  input: SuspendInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input: { name, reason, code, ...asked }, ctx, tx }) {
    const span = spanOf(asked, ctx.now)
    await verifyStaffCode(tx, ctx, code)
    await store.closeEnded(tx, name, ctx.now)
    const id = newId(ctx.now)
    const row = { id, name, reason, useCases: [...USE_CASES[name]], ...span, createdBy: at(ctx).id, createdAt: ctx.now }
    if (!(await store.insertSuspension(tx, row))) throw refuse('conflict', 'installation.already_suspended')
    await publishAnnouncement(tx, { id, ...notice({ name, reason, ...span }), now: ctx.now })
    await wakeAll(tx, id)
    return { id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Ends a suspension before its time; the function works again at once, and the board says so. */
export const resumeFunction = defineUseCase({
  name: 'installation.resume-function',
  input: EndSuspensionInput,
  load: ({ input, tx }) => store.findSuspension(tx, input.suspensionId),
  may: mayEndSuspension,
  async run({ input: { code }, subject: seen, ctx, tx }) {
    await verifyStaffCode(tx, ctx, code)
    if (!(await store.endSuspension(tx, seen.id, at(ctx)))) throw refuse('conflict', 'installation.suspension_over')
    await publishAnnouncement(tx, { id: newId(ctx.now), ...endNotice(seen), now: ctx.now })
    await wakeAll(tx, seen.id)
    return { id: seen.id }
  },
  logOf: ({ subject }) => ({ targetId: subject.id }),
})

/** Suspensions that are planned, run, and are over. */
export const listSuspensions = defineQuery({
  name: 'installation.list-suspensions',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ ctx, tx }): Promise<SuspensionView[]> {
    const rows = await store.listSuspensions(tx)
    const nameOf = await staffNames(
      tx,
      rows.map(({ createdBy }) => createdBy),
    )
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      reason: row.reason,
      from: row.from.toISOString(),
      until: row.until?.toISOString() ?? null,
      state: suspensionState(row, ctx.now),
      createdBy: nameOf(row.createdBy),
      createdAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    }))
  },
})

/** Which of these functions are suspended now, in the asker's language; for the banner of a page that offers them. */
export const suspensionsInForce = defineQuery({
  name: 'installation.suspensions-in-force',
  input: InForceInput,
  load: () => Promise.resolve({}),
  may: allow,
  async run({ input: { names }, ctx, tx }): Promise<SuspensionInForce[]> {
    const spans = await suspensionsAt(tx, ctx.now)
    return spans.flatMap(({ id, name: kept, reason, until }) => {
      const name = FunctionName.safeParse(kept).data
      if (!name || !names.includes(name)) return []
      return [{ id, name, reason: reason[ctx.locale], until: until?.toISOString() ?? null }]
    })
  },
})
