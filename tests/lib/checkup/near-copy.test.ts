import { beforeEach, describe, expect, it } from 'vitest'
import { checkUp } from '@/lib/checkup'
import { makeReprint } from '@/lib/originals'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { claim, decide, decision, report } from '@/tests/lib/moderation/support'
import { declared, draftOf, essay, type Ids, originalOf, publish } from '@/tests/lib/originals/setting'
import { type Cast, ctxOf, makeCast, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const theirs = () => originalOf(cast.stranger, cast.other.id, essay('嶺'), { reprintOpen: 'on' })
const mine = (body: string) => draftOf(cast.holder, cast.account.id, body, '我的')
const found = async ({ accountId, articleId }: Ids) => {
  const { findings } = await checkUp(db, { accountId, articleIds: [articleId], now: NOW })
  return findings.filter(({ code }) => code === 'near_copy')
}
async function takeDown({ accountId, articleId: id }: Ids, clause: string) {
  const { caseId } = await report(cast, { target: { kind: 'article', id, accountId }, clause })
  await decide(cast.moderator, { caseId, version: await claim(cast, caseId), ...decision({ clause }) })
}

describe('the check-up names the earlier article that a draft repeats (N15)', () => {
  it('another’s original: for a person to look at first, with the line where it begins', async () => {
    const { articleId: earlier } = await theirs()
    const draft = await mine(`<p>這一段是我自己寫的開頭，說說今年的春天。</p>${essay('嶺')}`)
    expect(await found(draft)).toMatchObject([
      {
        ...{ severity: 'hold', line: 2, clause: 'CONTENT-13' },
        facts: { repeats: 'original', earlier, title: '山居', account: cast.other.name },
      },
    ])
  })

  it('another’s article that is no original: said, and held by nobody', async () => {
    await publish(await draftOf(cast.stranger, cast.other.id, essay('嶺')))
    expect(await found(await mine(essay('嶺')))).toMatchObject([{ severity: 'warn', facts: { repeats: 'article' } }])
  })

  it('an own earlier article only where it is declared an original', async () => {
    await publish(await mine(essay('嶺')))
    expect(await found(await mine(essay('嶺')))).toEqual([])
    const again = await mine(essay('溪'))
    await declared(cast.holder, again)
    await db.article.update({ where: { id: again.articleId }, data: { body: essay('嶺') } })
    expect(await found(again)).toMatchObject([{ severity: 'warn', clause: null, facts: { repeats: 'declared' } }])
  })

  it('a reprint repeats by right', async () => {
    const { articleId: sourceId } = await theirs()
    const reprint = await execute(makeReprint, ctxOf(cast.holder), { accountId: cast.account.id, sourceId })
    expect(await found(reprint)).toEqual([])
  })

  it('what was taken down is looked at under the rule that it was taken down by, the own included', async () => {
    const earlier = await mine(essay('嶺'))
    await publish(earlier)
    await takeDown(earlier, 'CONTENT-6')
    expect(await found(await mine(essay('嶺')))).toMatchObject([
      { severity: 'hold', clause: 'CONTENT-6', facts: { repeats: 'removed' } },
    ])
  })

  it('a copy that was taken down as somebody else’s does not hold its author back', async () => {
    const copy = await theirs()
    await takeDown(copy, 'CONTENT-13')
    expect(await found(await mine(essay('嶺')))).toEqual([])
  })

  it('finds nothing in a text of its own', async () => {
    await theirs()
    expect(await found(await mine(essay('溪')))).toEqual([])
  })
})
