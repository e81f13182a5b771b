import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { AddToSetInput } from './contract'
import { mostOn } from './get-set'
import { mayWrite } from './policy'
import * as sets from './set-store'
import * as store from './store'

/**
 * Puts one more article beside this one, to go out with it: a draft of the account's, or a new one. Refuses with `limit`
 * (articles.set_full, MSG-1) beyond what one mass-send carries; of two at once for the last place one is refused.
 */
export const addToSet = defineUseCase({
  name: 'articles.add-to-set',
  input: AddToSetInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => mayWrite(actor, draft),
  async run({ input, subject, ctx, tx }) {
    const { accountId, articleId } = input
    const setId = await setFor(tx, ctx, { accountId, articleId })
    await sets.takeSet(tx, { id: setId })
    const most = mostOn(ctx.now)
    if ((await sets.draftsOf(tx, { accountId, setId })).length >= most)
      throw refuse('limit', 'articles.set_full', { limit: most, rule: 'MSG-1' })

    const added = input.addedId ? await knownDraft(tx, accountId, input.addedId) : await begunDraft(tx, ctx, subject)
    const position = await sets.nextPosition(tx, setId)
    if (!(await sets.putLast(tx, { accountId, setId, articleId: added, position })))
      throw refuse('conflict', 'articles.in_another_set')
    return { id: added, accountId, setId }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

async function setFor(tx: Tx, ctx: Ctx, ids: { accountId: string; articleId: string }): Promise<string> {
  const known = await sets.setOf(tx, ids)
  if (known) return known.id
  const id = newId(ctx.now)
  if (await sets.beginSet(tx, { ...ids, id, by: actorIdOf(ctx.actor), now: ctx.now })) return id
  const theirs = await sets.setOf(tx, ids)
  if (!theirs) throw refuse('conflict', 'articles.stale_set')
  return theirs.id
}

async function knownDraft(tx: Tx, accountId: string, articleId: string): Promise<string> {
  if (!(await sets.draftAlone(tx, { accountId, articleId }))) throw refuse('conflict', 'articles.not_a_draft')
  return articleId
}

async function begunDraft(tx: Tx, ctx: Ctx, { accountId, author }: { accountId: string; author: string }) {
  const by = actorIdOf(ctx.actor)
  const { id } = await store.insertDraft(tx, { id: newId(ctx.now), accountId, author, by, now: ctx.now })
  return id
}
