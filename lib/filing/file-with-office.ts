import 'server-only'
import { actorIdOf } from '@/lib/platform/actor'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { FilingAnswers, SaveFilingInput } from './contract'
import { loadFiling } from './get-filing'
import { mayFile } from './policy'
import { isOpenRegion } from './region-store'
import * as store from './store'

/** Keeps what was filled in, or with `submit` hands it to the region's office; counted on the version that was seen (ACC-14). */
export const fileWithOffice = defineUseCase({
  name: 'filing.file',
  input: SaveFilingInput,
  load: loadFiling,
  may: mayFile,
  async run({ input, subject: seen, ctx, tx }) {
    const { accountId, region, version, submit } = input
    if (version !== seen.version) throw refuse('conflict', 'filing.changed')
    if (!(await isOpenRegion(tx, region))) throw refuseField('region', 'filing.region_not_open')
    await store.openFiling(tx, seen, ctx.now)
    const answers = FilingAnswers.parse(input)
    const handedIn = submit ? { state: 'SUBMITTED' as const, submittedAt: ctx.now, reason: null, mend: [] } : {}
    if (!(await store.change(tx, seen, { region, answers, ...handedIn }))) throw refuse('conflict', 'filing.changed')
    if (submit) {
      const actor = { kind: ctx.actor.kind, id: actorIdOf(ctx.actor) ?? '' }
      await store.insertStep(tx, { accountId, what: 'submitted', region, actor, now: ctx.now })
      await wake(tx, ['administrators', `account:${accountId}`], 'filings', accountId)
    }
    return { accountId, submitted: submit === 'on' }
  },
})
