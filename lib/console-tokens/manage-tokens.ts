import { verifySecondFactor } from '@/lib/identity'
import { actorIdOf } from '@/lib/platform/actor'
import { newId, randomCode } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { ListTokensInput, type MadeToken, MakeTokenInput, TokenInput, type TokensView } from './contract'
import { MOST_LISTED, MOST_TOKENS, SECRET_LENGTH, TAIL_LENGTH } from './limits'
import { mayHaveTokens, mayRevoke } from './policy'
import { endOf, secretOf } from './rules'
import { secretHashOf } from './secret'
import * as store from './store'
import { tokenView } from './view'

/** The person's own tokens: which there are, how long they serve, when one was last used and from where. */
export const listTokens = defineQuery({
  name: 'console-tokens.list',
  input: ListTokensInput,
  load: () => Promise.resolve({}),
  may: mayHaveTokens,
  async run({ ctx, tx }): Promise<TokensView> {
    const rows = await store.tokensOf(tx, actorIdOf(ctx.actor) ?? '', MOST_LISTED)
    return { tokens: rows.map((row) => tokenView(row, ctx.now)), most: MOST_TOKENS }
  },
})

/** Makes a token; its secret is in the answer and nowhere else. Asks for the second factor, as secrets do (AUTH-2). */
export const makeToken = defineUseCase({
  name: 'console-tokens.make',
  input: MakeTokenInput,
  load: () => Promise.resolve({}),
  may: mayHaveTokens,
  async run({ input: { name, days, code }, ctx, tx }): Promise<MadeToken> {
    const operatorId = actorIdOf(ctx.actor) ?? ''
    await store.holdPerson(tx, operatorId)
    if ((await store.countGood(tx, operatorId, ctx.now)) >= MOST_TOKENS)
      throw refuse('limit', 'console_tokens.too_many', { limit: MOST_TOKENS })
    await verifySecondFactor(tx, ctx, code)
    const secret = secretOf(randomCode(SECRET_LENGTH))
    const row = await store.insertToken(tx, {
      id: newId(ctx.now),
      operatorId,
      name,
      secretHash: secretHashOf(secret),
      tail: secret.slice(-TAIL_LENGTH),
      createdAt: ctx.now,
      expiresAt: endOf(ctx.now, days),
    })
    return { token: tokenView(row, ctx.now), secret }
  },
  logOf: ({ view }) => ({ targetId: view.token.id }),
})

/** Ends a token at once: the next call with it is a stranger's. */
export const revokeToken = defineUseCase({
  name: 'console-tokens.revoke',
  input: TokenInput,
  load: ({ input, tx }) => store.findToken(tx, input.tokenId),
  may: mayRevoke,
  async run({ input, ctx, tx }): Promise<{ id: string }> {
    if (!(await store.revoke(tx, input.tokenId, ctx.now))) throw refuse('conflict', 'console_tokens.revoked_already')
    return { id: input.tokenId }
  },
  logOf: ({ input }) => ({ targetId: input.tokenId }),
})
