import 'server-only'
import { verifyStaffCode } from '@/lib/identity'
import { actorIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { InstallationFacts, type InstallationView, NothingInput, SetFactsInput } from './contract'
import { mayRunInstallation } from './policy'
import { changedFacts } from './rules'
import * as store from './store'

/** The facts that hold by the database, or by the environment where nobody has set any. */
async function current(tx: Tx): Promise<{ facts: InstallationFacts; version: number }> {
  const [latest] = await store.listFacts(tx)
  return latest ? { facts: latest.facts, version: latest.version } : { facts: platformFacts(), version: 0 }
}

/** What the platform calls itself, with every change so far. */
export const getInstallation = defineQuery({
  name: 'installation.get',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ tx }): Promise<InstallationView> {
    const rows = await store.listFacts(tx)
    const nameOf = await store.staffNames(
      tx,
      rows.map(({ setBy }) => setBy),
    )
    const history = rows.map(({ setAt, setBy, ...row }, at) => ({
      ...row,
      changed: changedFacts(
        rows[at + 1]?.facts ?? { ...row.facts, name: '', legalEntity: '', court: '', contact: '' },
        row.facts,
      ),
      setBy: nameOf(setBy),
      setAt: setAt.toISOString(),
    }))
    return { ...(await current(tx)), history }
  },
})

/** Sets the platform's facts from now on, in every process at once (AGR-4); what was before stays in the history. */
export const setFacts = defineUseCase({
  name: 'installation.set-facts',
  input: SetFactsInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input: { reason, version, code, ...given }, ctx, tx }) {
    const facts = InstallationFacts.parse(given)
    const seen = await current(tx)
    if (seen.version !== version) throw refuse('conflict', 'installation.facts_changed')
    if (changedFacts(seen.facts, facts).length === 0) throw refuse('conflict', 'installation.nothing_changed')
    await verifyStaffCode(tx, ctx, code)
    const setBy = actorIdOf(ctx.actor) ?? ''
    const isFirst = await store.insertFacts(tx, { version: version + 1, facts, reason, setBy, setAt: ctx.now })
    if (!isFirst) throw refuse('conflict', 'installation.facts_changed')
    // The name stands in the title of every kept page.
    await dropPages(tx, ['*'])
    return { version: version + 1 }
  },
  logOf: ({ view }) => ({ targetId: `facts:${view.version}` }),
})
