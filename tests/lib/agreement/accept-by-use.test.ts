import { afterEach, beforeEach, expect, test } from 'vitest'
import { updateProfile } from '@/lib/accounts'
import { acceptVersions, refuseVersion } from '@/lib/agreement'
import { acceptByUse, forgetAccepted } from '@/lib/agreement/accept-by-use'
import { endOtherSessions } from '@/lib/identity'
import { beforeDeeds } from '@/lib/platform/before-deed'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast } from '../../support/cast'
import { announceIn } from './setting'

beforeEach(() => beforeDeeds('agreement', acceptByUse))
afterEach(() => {
  forgetAccepted()
  beforeDeeds('agreement', () => Promise.resolve(null))
})

const change = ({ holder, account }: Cast, changes: { now?: Date } = {}) =>
  execute(updateProfile, ctxOf(holder, changes), { accountId: account.id, intro: '一句介紹' })
const accepted = ({ holder }: Cast) =>
  db.acceptance.findMany({ where: { personId: holder.id }, orderBy: [{ document: 'asc' }, { version: 'asc' }] })

test('the first change after the day of effect is kept as acceptance by continued use, in its own transaction (AGR-2)', async () => {
  const cast = await makeCast()
  await change(cast)
  expect(await accepted(cast)).toMatchObject([
    { document: 'privacy-policy', version: 'v2', way: 'CONTINUED_USE' },
    { document: 'service-agreement', version: 'v3', way: 'CONTINUED_USE' },
    { document: 'special-rules', version: 'v3', way: 'CONTINUED_USE' },
  ])
})

test('a deed that is refused is no acceptance', async () => {
  const cast = await makeCast()
  const missing = { accountId: cast.account.id, intro: '長'.repeat(500) }
  await expect(execute(updateProfile, ctxOf(cast.holder), missing)).rejects.toMatchObject({ kind: 'invalid' })
  await db.account.update({ where: { id: cast.account.id }, data: { state: 'ENDED' } })
  await expect(change(cast)).rejects.toMatchObject({ code: 'accounts.not_live' })
  expect(await accepted(cast)).toEqual([])
})

test('many changes at once accept once, and an announced version only from its day on', async () => {
  const cast = await makeCast()
  await Promise.all(Array.from({ length: 5 }, () => change(cast)))
  expect(await accepted(cast)).toHaveLength(3)
  await announceIn(ctxOf(cast.supervisor), { document: 'privacy-policy', days: 40 })
  await change(cast, { now: after(39 * DAY) })
  expect(await accepted(cast)).toHaveLength(3)
  await change(cast, { now: after(40 * DAY) })
  expect((await accepted(cast))[1]).toMatchObject({ document: 'privacy-policy', version: 'v3', way: 'CONTINUED_USE' })
})

test('signing in and guarding one’s own sign-in accept nothing', async () => {
  const cast = await makeCast()
  await execute(endOtherSessions, ctxOf(cast.holder), {})
  expect(await accepted(cast)).toEqual([])
})

test('who refused is held back and told why, reads and leaves freely, and goes on after accepting', async () => {
  const cast = await makeCast()
  await execute(refuseVersion, ctxOf(cast.holder), { version: 'service-agreement@v3', sure: 'on' })
  await expect(change(cast)).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'agreement.version_refused',
    facts: { document: 'service_agreement', version: 'v3', from: '2026-07-01' },
  })
  expect(await accepted(cast)).toEqual([])
  await execute(endOtherSessions, ctxOf(cast.holder), {})
  await execute(acceptVersions, ctxOf(cast.holder), { versions: ['service-agreement@v3'] })
  await change(cast)
  expect((await accepted(cast)).map(({ way }) => way)).toEqual(['CONTINUED_USE', 'AGREED', 'CONTINUED_USE'])
})
