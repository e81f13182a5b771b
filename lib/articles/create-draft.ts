import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '@/lib/platform/use-case'
import { CreateDraftInput } from './contract'
import { mayWrite } from './policy'
import * as store from './store'

/** Begins an empty draft, signed with the account's name until its author writes another. */
export const createDraft = defineUseCase({
  name: 'articles.create-draft',
  input: CreateDraftInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: (actor, account) => mayWrite(actor, account),
  async run({ input, subject, ctx, tx }) {
    const by = ctx.actor.kind === 'operator' ? actorIdOf(ctx.actor) : null
    return store.insertDraft(tx, {
      id: newId(ctx.now),
      accountId: input.accountId,
      author: subject.name,
      by,
      now: ctx.now,
    })
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})
