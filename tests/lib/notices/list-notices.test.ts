import { beforeEach, describe, expect, it } from 'vitest'
import { listNotices, publishDecision } from '@/lib/notices'
import { transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

const publish = (accountName: string, clause: 'USE-1' | 'USE-2', minute: number) =>
  transaction(async (tx) => {
    const now = after(minute * 60_000)
    const measures = [{ measure: 'warning' as const, functions: [], from: now.toISOString(), until: now.toISOString() }]
    await publishDecision(tx, {
      decisionId: newId(now),
      accountId: cast.account.id,
      now,
      facts: { targetKind: 'article', accountName, handle: 'gh_x', clause, measures },
    })
  })
const board = (input = {}) => runQuery(listNotices, ctxOf(NOBODY), input)
const names = async (input = {}) =>
  (await board(input)).notices.map((one) => (one.kind === 'decision' ? one.accountName : ''))

describe('the public board', () => {
  it('shows everyone the newest first, by name and by rule', async () => {
    await publish('甲 100%', 'USE-1', 1)
    await publish('乙', 'USE-2', 2)
    expect(await names()).toEqual(['乙', '甲 100%'])
    expect(await names({ q: '甲' })).toEqual(['甲 100%'])
    expect(await names({ q: '%' })).toEqual(['甲 100%'])
    expect(await names({ clause: 'USE-2' })).toEqual(['乙'])
    expect(await names({ clause: 'no rule' })).toEqual(['乙', '甲 100%'])
  })

  it('pages without losing or repeating a notice, also of one instant', async () => {
    for (let at = 0; at < 23; at += 1) await publish(`號 ${at}`, 'USE-1', at - (at % 2))
    const first = await board()
    const second = await board({ after: first.next ?? undefined })
    expect([first.notices.length, second.notices.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(23)
  })
})
