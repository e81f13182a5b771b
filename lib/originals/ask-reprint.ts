import { accountOf } from '@/lib/accounts'
import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { AnswerReprintInput, AskReprintInput } from './contract'
import * as permissions from './permission-store'
import { mayDeclare } from './policy'
import { findSource, rightNow } from './right-now'
import { tellPeople } from './tell'

/** Asks an original's author to confirm a reprint by hand, where it is not open and the account is on no white list (PUB-5). */
export const askReprint = defineUseCase({
  name: 'originals.ask-reprint',
  input: AskReprintInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id, name: account.name }
  },
  may: (actor, subject) => mayDeclare(actor, subject),
  async run({ input: { accountId, sourceId, note }, subject, ctx, tx }) {
    const source = await findSource(tx, sourceId)
    if (!source) throw refuse('conflict', 'originals.not_reprintable', { rule: 'PUB-5' })
    const { first } = source
    if (first.accountId === accountId) throw refuse('conflict', 'originals.own_article')
    const wanted = { accountId, firstArticleId: first.id, firstAccountId: first.accountId }
    if (await rightNow(tx, wanted, ctx.now)) throw refuse('conflict', 'originals.need_not_ask')
    const id = newId(ctx.now)
    const wish = { id, accountId: first.accountId, articleId: first.id, fromAccountId: accountId, note }
    if (!(await permissions.ask(tx, { ...wish, askedAt: ctx.now, askedBy: actorIdOf(ctx.actor) ?? id })))
      throw refuse('conflict', 'originals.asked_already')
    const facts = { from: subject.name, title: first.title }
    const news = { kind: 'reprint_asked' as const, facts, causeKey: `reprint-asked:${id}`, path: '/originals#requests' }
    await tellPeople(tx, { accountId: first.accountId, ...news }, ctx.now)
    return { requestId: id }
  },
  logOf: ({ input }) => ({ targetId: input.sourceId }),
})

/** Confirms or refuses a wish to reprint, once; the asking account is told. */
export const answerReprint = defineUseCase({
  name: 'originals.answer-reprint',
  input: AnswerReprintInput,
  load: ({ input, tx }) => permissions.findRequest(tx, input),
  may: (actor, request) => mayDeclare(actor, request),
  async run({ input: { requestId, answer, reason }, subject, ctx, tx }) {
    const given = { state: answer, answeredAt: ctx.now, answeredBy: actorIdOf(ctx.actor), reason }
    if (!(await permissions.answer(tx, requestId, given))) throw refuse('conflict', 'originals.answered_already')
    const facts = { title: subject.article.title, answer, reason }
    const news = { kind: 'reprint_answered' as const, facts, causeKey: `reprint-answered:${requestId}` }
    const path = `/reprints?source=${subject.articleId}`
    await tellPeople(tx, { accountId: subject.fromAccountId, ...news, path }, ctx.now)
    return { requestId }
  },
  logOf: ({ input }) => ({ targetId: input.requestId }),
})
