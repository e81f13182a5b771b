import { beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '@/lib/identity/open-session'
import { recordActivity, watchDormancy } from '@/lib/lifecycle'
import { watchAccount } from '@/lib/lifecycle/watch-dormancy'
import { db, transaction } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { accountState, newsOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  await db.account.updateMany({ data: { liveAt: after(-400 * DAY) } })
  await db.operator.updateMany({ data: { lastSignInAt: NOW } })
})

const watch = (days: number) => watchDormancy(ctxOf(SYSTEM, { now: after(days * DAY) }))
const signIn = (now: Date) =>
  transaction((tx) =>
    openSession(tx, ctxOf({ kind: 'anonymous' }, { now }), { door: 'operator', personId: cast.holder.id, device: 'd' }),
  )
const state = () => accountState(cast.account.id)

describe('an account whose holder does not sign in', () => {
  it('is warned 30 and 7 days before, once each however often the sweep runs, and then reclaimed', async () => {
    for (const days of [170, 181, 182, 204, 204, 209]) expect(await watch(days)).toBe(0)
    // Two accounts of this holder, two warnings each; an editor is not the one who must sign in.
    expect(await newsOf(cast.holder.id)).toEqual(Array.from({ length: 4 }, () => 'dormancy_warning'))
    expect(await newsOf(cast.editor.id)).toEqual([])
    expect(await watch(212)).toBe(3)
    expect(await state()).toBe('RECLAIMED')
    expect(await db.ending.count({ where: { cause: 'DORMANCY', endedAt: { not: null } } })).toBe(3)
  })

  it.each([100, 185, 209])('is kept by a sign-in on day %i', async (day) => {
    for (const days of [181, 204].filter((at) => at <= day)) await watch(days)
    await signIn(after(day * DAY))
    await watch(212)
    expect(await state()).toBe('LIVE')
  })

  it('begins anew after a sign-in: warned again before it is reclaimed', async () => {
    await watch(181)
    await signIn(after(190 * DAY))
    await watch(380)
    expect(await db.dormancyWarning.count({ where: { accountId: cast.account.id } })).toBe(2)
    expect(await state()).toBe('LIVE')
  })

  it('is kept by a call of the developer interface', async () => {
    await transaction((tx) => recordActivity(tx, cast.account.id, after(150 * DAY)))
    for (const days of [181, 204, 212]) await watch(days)
    expect(await state()).toBe('LIVE')
  })

  it('is kept while it is certified', async () => {
    await db.account.update({ where: { id: cast.account.id }, data: { certifiedUntil: after(365 * DAY) } })
    for (const days of [181, 204, 212]) await watch(days)
    expect(await state()).toBe('LIVE')
  })

  it('signing in at the moment of the reclaim has one winner: kept, or reclaimed before the sign-in', async () => {
    for (const days of [181, 204]) await watch(days)
    const at = ctxOf(SYSTEM, { now: after(212 * DAY) })
    const [outcome] = await Promise.all([
      execute(watchAccount, at, { accountId: cast.account.id }),
      signIn(after(212 * DAY)),
      signIn(after(212 * DAY)),
    ])
    expect(await state()).toBe(outcome === 'reclaimed' ? 'RECLAIMED' : 'LIVE')
    // Whoever came second, nothing more is done to it now.
    expect(await execute(watchAccount, at, { accountId: cast.account.id })).toBe('nothing_to_do')
  })

  it('gives its subject the place back (ACC-4)', async () => {
    for (const days of [181, 204, 212]) await watch(days)
    const held = await db.account.count({
      where: { subjectId: cast.account.subjectId, state: { in: ['IN_REVIEW', 'LIVE', 'FROZEN', 'BANNED'] } },
    })
    expect(held).toBe(0)
  })
})
