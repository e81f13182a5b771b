import { listTokens, makeToken, revokeToken } from '@/lib/console-tokens'
import { aToken } from '@/tests/lib/console-tokens/setting'
import { CODE, mailedCode } from '@/tests/lib/members/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, OPERATORS, row } from './matrix'

/** Every operator has a code on the way, for each of them makes a token to the end. */
async function wish({ holder, administrator, editor, agent, analyst, stranger }: Cast) {
  for (const { id } of [holder, administrator, editor, agent, analyst, stranger]) await mailedCode(id)
  return { name: 'CI', days: 30 as const, code: CODE }
}

export const rows: AccessRow[] = [
  row(listTokens, { may: OPERATORS }),
  row(makeToken, { input: wish, may: OPERATORS }),
  row(revokeToken, { input: async ({ editor }) => ({ tokenId: (await aToken(editor)).token.id }), may: ['editor'] }),
]
