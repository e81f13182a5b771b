import * as identity from '@/lib/identity'
import { db } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/crypto'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { type AccessRow, OPERATORS, row, STAFF, SUBSCRIBERS } from './matrix'

const email = 'someone@people.example'
const door = 'operator' as const
const signedIn = [...OPERATORS, ...SUBSCRIBERS, ...STAFF]

async function bindingCode({ holder }: Cast) {
  await execute(identity.requestBindingCode, ctxOf(holder), { email })
  const rows = await db.$queryRaw<{ code: string }[]>`SELECT data->'payload'->>'code' AS code FROM pgboss.job`
  return { email, code: unseal('mail-code', rows[0]?.code ?? '') }
}

export const rows: AccessRow[] = [
  row(identity.requestSignInCode, { input: () => ({ door, email }), may: 'everyone' }),
  row(identity.signInWithCode, { input: () => ({ door, email, code: '123456' }), may: 'everyone' }),
  row(identity.signInWithQq, { input: () => ({ door, openid: 'ABCDEF0123', name: 'Q' }), may: [] }),
  row(identity.vouchForQq, { input: ({ holder }) => ({ operatorId: holder.id, openid: 'ABCDEF0123' }), may: [] }),
  row(identity.listSessions, { may: signedIn }),
  row(identity.endSession, { input: ({ holder }) => ({ sessionId: holder.sessionId }), may: ['holder'] }),
  row(identity.endOtherSessions, { may: signedIn }),
  row(identity.signOut, { may: signedIn }),
  row(identity.setPassword, {
    input: () => ({ password: 'a long and quiet river', code: '123456' }),
    may: [...OPERATORS, ...SUBSCRIBERS],
  }),
  row(identity.requestSecondFactor, { may: [...OPERATORS, ...SUBSCRIBERS] }),
  row(identity.getSecondFactor, { may: OPERATORS }),
  row(identity.beginAuthenticator, { may: OPERATORS }),
  row(identity.confirmAuthenticator, { may: OPERATORS }),
  row(identity.renewRecoveryCodes, { may: OPERATORS }),
  row(identity.removeAuthenticator, { may: OPERATORS }),
  row(identity.listSignIns, { may: OPERATORS }),
  row(identity.requestBindingCode, { input: () => ({ email }), may: OPERATORS }),
  row(identity.confirmBindingCode, { input: bindingCode, may: OPERATORS }),
  row(identity.signInWithPassword, { input: () => ({ door, email, password: 'x' }), may: 'everyone' }),
  row(identity.signInAdministrator, { input: () => ({ email, password: 'x', code: '123456' }), may: 'everyone' }),
]
