import 'server-only'
import { announceVersion, latestVersion, versionRecords, withdrawVersion, type WordsByLanguage } from '@/lib/agreement'
import { actorIdOf } from '@/lib/platform/actor'
import { addDays, platformDay } from '@/lib/platform/calendar'
import { PLATFORM_ID } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { wordedAnew } from './clause-forms'
import {
  AnnounceVersionInput,
  type AnnouncementFormView,
  GetAnnouncementInput,
  Language,
  NothingInput,
  type VersionsView,
  WithdrawVersionInput,
} from './contract'
import { requireCode } from './plan-entry'
import { mayPlan, mayReadPolicy } from './policy'

/** Every version of every document with who accepted it in figures, and what was withdrawn (AGR, AUTH-3). */
export const listVersions = defineQuery({
  name: 'policy-console.list-versions',
  input: NothingInput,
  load: async () => ({}),
  may: mayReadPolicy,
  async run({ ctx, tx }): Promise<VersionsView> {
    const records = await versionRecords(tx, ctx.now, ctx.locale)
    return { ...records, mayAnnounce: mayPlan(ctx.actor).kind === 'allow' }
  },
})

const firstDayOf = (now: Date) => addDays(platformDay(now), figure('agreementNoticeDays', now))

/** What a supervisor words a new version from: the latest one in three languages, and the first day it can take effect. */
export const getAnnouncementForm = defineQuery({
  name: 'policy-console.get-announcement-form',
  input: GetAnnouncementInput,
  load: ({ input, tx }) => latestVersion(tx, input.document),
  may: mayPlan,
  async run({ input, subject: latest, ctx }): Promise<AnnouncementFormView> {
    const of = (language: Language, at: number) => {
      const { title = '', text = '', summary = '' } = latest.words[language][at] ?? {}
      return { title, text, summary }
    }
    return {
      document: input.document,
      base: latest.version,
      firstDay: latest.from >= firstDayOf(ctx.now) ? addDays(latest.from, 1) : firstDayOf(ctx.now),
      noticeDays: figure('agreementNoticeDays', ctx.now),
      clauses: latest.clauses.map(({ id }, at) => ({
        id,
        words: { 'zh-Hant': of('zh-Hant', at), 'zh-Hans': of('zh-Hans', at), en: of('en', at) },
      })),
    }
  },
})

/** Announces a new version of a document for a day far enough ahead (AGR-2); everybody it concerns is told. */
export const announceNewVersion = defineUseCase({
  name: 'policy-console.announce-version',
  input: AnnounceVersionInput,
  load: ({ input, tx }) => latestVersion(tx, input.document),
  may: mayPlan,
  async run({ input, subject: latest, ctx, tx }) {
    if (input.base !== latest.version) throw refuse('conflict', 'policy_console.version_moved')
    const first = firstDayOf(ctx.now)
    if (input.from < first) throw refuseField('from', 'policy_console.day_too_near', { first })
    if (input.from <= latest.from)
      throw refuseField('from', 'policy_console.day_before_latest', { latest: latest.from })

    const { clauses, texts } = wordedAnew(latest, input)
    if (Object.keys(texts.en).length === 0 && clauses.length === latest.clauses.length)
      throw refuse('invalid', 'policy_console.nothing_changed')
    await requireCode(tx, ctx, input.code)
    const version = await announceVersion(tx, ctx, {
      document: input.document,
      from: input.from,
      clauses,
      texts,
      changes: input.changes,
      reason: input.reason,
      by: actorIdOf(ctx.actor) ?? PLATFORM_ID,
    })
    if (!version) throw refuse('conflict', 'policy_console.version_moved')
    return { document: input.document, version }
  },
})

export type { WordsByLanguage }

/** Withdraws an announced version before its day; those who were told of it are told so. */
export const withdrawAnnouncedVersion = defineUseCase({
  name: 'policy-console.withdraw-version',
  input: WithdrawVersionInput,
  load: async () => ({}),
  may: mayPlan,
  async run({ input: { document, version, reason, code }, ctx, tx }) {
    await requireCode(tx, ctx, code)
    const by = actorIdOf(ctx.actor) ?? PLATFORM_ID
    if (!(await withdrawVersion(tx, ctx, { document, version, by, reason })))
      throw refuse('conflict', 'policy_console.version_not_coming')
    return { document, version }
  },
})
