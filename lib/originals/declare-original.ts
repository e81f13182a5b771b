import { findOwnText, dropArticlePages } from '@/lib/articles'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { refusalOf } from './admit'
import { DeclareOriginalInput, OwnArticleInput, SetOpenInput } from './contract'
import { faultOf } from './objections'
import { mayDeclare } from './policy'
import * as reprints from './reprint-store'
import * as store from './store'

type Switches = { likeOpen?: 'on'; reprintOpen?: 'on' }

/** What is not yet, or no longer, in the rules cannot be switched on (PUB-4, PUB-5). */
function switchesOf({ likeOpen, reprintOpen }: Switches, { now }: Ctx): { likeOpen: boolean; reprintOpen: boolean } {
  if (likeOpen && !figure('likeAuthorOpen', now))
    throw refuseField('likeOpen', 'originals.no_likes_yet', { rule: 'PUB-4' })
  if (reprintOpen && !figure('openReprint', now))
    throw refuseField('reprintOpen', 'originals.no_open_reprint_yet', { rule: 'PUB-5' })
  return { likeOpen: likeOpen === 'on', reprintOpen: reprintOpen === 'on' }
}

/**
 * Declares a draft its author's own work (PUB-3), compared at once with everything published, and again when it is published.
 * A published article is not declared afterwards: its mark has to stand from the first reader on.
 */
export const declareOriginal = defineUseCase({
  name: 'originals.declare',
  input: DeclareOriginalInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => mayDeclare(actor, article),
  async run({ input: { accountId, articleId, author, category, ...switches }, subject, ctx, tx }) {
    if (subject.state !== 'draft') throw refuse('conflict', 'originals.published_already', { rule: 'PUB-3' })
    if (await reprints.find(tx, articleId)) throw refuse('forbidden', 'originals.is_reprint', { rule: 'PUB-5' })
    const open = switchesOf(switches, ctx)
    const fault = await faultOf(tx, subject, ctx.now)
    if (fault) throw refusalOf(fault)
    const declaration = { articleId, accountId, author, category, ...open }
    const by = { declaredAt: ctx.now, declaredBy: actorIdOf(ctx.actor) }
    if (!(await store.declare(tx, { ...declaration, ...by })))
      throw refuse('conflict', 'originals.published_already', { rule: 'PUB-3' })
    return { articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})

/** Takes a declaration back while the article is a draft. */
export const withdrawOriginal = defineUseCase({
  name: 'originals.withdraw',
  input: OwnArticleInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => mayDeclare(actor, article),
  async run({ input: { articleId }, tx }) {
    if ((await store.withdraw(tx, articleId)).count === 0)
      throw refuse('conflict', 'originals.published_already', { rule: 'PUB-3' })
    return { articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})

async function openOrClose(tx: Tx, ctx: Ctx, one: { accountId: string; articleId: string; isOpen: boolean }) {
  const { accountId, articleId, isOpen } = one
  if (isOpen) await store.open(tx, { id: newId(ctx.now), accountId, articleId, from: ctx.now })
  else await store.close(tx, articleId, ctx.now)
}

/** Switches "like the author" and open reprint of an original on or off, at any time; off holds for what is to come. */
export const setOriginalOpen = defineUseCase({
  name: 'originals.set-open',
  input: SetOpenInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => mayDeclare(actor, article),
  async run({ input: { accountId, articleId, ...switches }, subject, ctx, tx }) {
    const open = switchesOf(switches, ctx)
    if (!(await store.setOpen(tx, { articleId, ...open }))) throw refuse('conflict', 'originals.not_declared')
    if (subject.state !== 'published') return { articleId }
    await openOrClose(tx, ctx, { accountId, articleId, isOpen: open.reprintOpen })
    const taken = await reprints.ofFirst(tx, articleId)
    for (const one of [{ accountId, articleId }, ...taken])
      await dropArticlePages(tx, { accountId: one.accountId, articleIds: [one.articleId] })
    return { articleId }
  },
  logOf: ({ input }) => ({ targetId: input.articleId }),
})
