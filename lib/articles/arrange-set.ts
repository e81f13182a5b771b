import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ArrangeSetInput } from './contract'
import { mostOn } from './get-set'
import { mayWrite } from './policy'
import * as sets from './set-store'

/**
 * Orders the articles of a set, the first being the headline; those left out stand alone again and keep their text. Counted: a change
 * in between refuses it with `conflict` (articles.stale_set).
 */
export const arrangeSet = defineUseCase({
  name: 'articles.arrange-set',
  logged: false,
  input: ArrangeSetInput,
  load: ({ input, tx }) => sets.findSet(tx, input),
  may: (actor, set) => mayWrite(actor, set),
  async run({ input, ctx, tx }) {
    const { accountId, setId, version } = input
    const articleIds = [...new Set(input.articleIds)]
    const most = mostOn(ctx.now)
    if (articleIds.length > most) throw refuse('limit', 'articles.set_full', { limit: most, rule: 'MSG-1' })
    if (!(await sets.takeSet(tx, { id: setId, version }))) throw refuse('conflict', 'articles.stale_set')
    const inside = new Set((await sets.draftsOf(tx, { accountId, setId })).map(({ id }) => id))
    if (articleIds.some((id) => !inside.has(id))) throw refuse('conflict', 'articles.stale_set')
    await sets.arrange(tx, { accountId, setId, articleIds })
    return { accountId, setId: articleIds.length > 1 ? setId : null, version: version + 1 }
  },
})
