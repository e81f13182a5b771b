import { describe, expect, it } from 'vitest'
import { bindingHolderKind, confirmBindingCode, requestBindingCode, takeBindingProof } from '@/lib/identity'
import { db, transaction } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, ctxOf, DAY, makeCast } from '@/tests/support/cast'
import { lastCode } from './outbox'

const email = 'bound@accounts.example'
const take = (ctx: ReturnType<typeof ctxOf>, proof: string) => transaction((tx) => takeBindingProof(tx, ctx, proof))

async function proved() {
  const cast = await makeCast()
  const ctx = ctxOf(cast.stranger)
  await execute(requestBindingCode, ctx, { email })
  const { proof } = await execute(confirmBindingCode, ctx, { email, code: await lastCode() })
  return { cast, ctx, proof }
}

describe('proving an address for an account', () => {
  it('a proof tells the address once', async () => {
    const { ctx, proof } = await proved()
    expect(await take(ctx, proof)).toBe(email)
    await expect(take(ctx, proof)).rejects.toMatchObject({ kind: 'conflict', code: 'identity.proof_gone' })
  })

  it('a proof is worth nothing for another operator, after a week, or when made up', async () => {
    const { cast, ctx, proof } = await proved()
    await expect(take(ctxOf(cast.holder), proof)).rejects.toMatchObject({ code: 'identity.proof_gone' })
    await expect(take({ ...ctx, now: after(7 * DAY) }, proof)).rejects.toMatchObject({ code: 'identity.proof_gone' })
    await expect(take(ctx, 'v1.made-up')).rejects.toMatchObject({ code: 'identity.proof_gone' })
  })

  it('tells what kind of account has an address', async () => {
    const { cast } = await proved()
    expect(await bindingHolderKind(db, email)).toBeNull()
    expect(await bindingHolderKind(db, 'reader@cast.example')).toBe('subscriber')
    expect(await bindingHolderKind(db, `${cast.account.handle}@accounts.example`)).toBe('account')
  })
})
