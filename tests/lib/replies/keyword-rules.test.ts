import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import {
  addKeywordRule,
  clearFixedReply,
  deleteKeywordRule,
  editKeywordRule,
  listReplies,
  moveKeywordRule,
  setFixedReply,
} from '@/lib/replies'
import { after, type Cast, ctxOf, makeCast, MINUTE, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const contents = [{ kind: 'text' as const, text: '好的' }]
const add = (word: string) =>
  execute(addKeywordRule, ctxOf(cast.editor), {
    accountId: cast.account.id,
    keywords: [{ word, match: 'exact' }],
    contents,
  })
const names = async () =>
  (await runQuery(listReplies, ctxOf(cast.editor), { accountId: cast.account.id })).rules.map(({ name }) => name)

/** Straight to the table: the limit is under test, not two hundred additions. */
const fill = (count: number) =>
  db.autoReply.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      id: newId(NOW),
      accountId: cast.account.id,
      trigger: 'KEYWORD' as const,
      name: `${at}`,
      position: at + 1,
      keywords: [{ word: `k${at}`, match: 'exact' }],
      contents,
      createdAt: NOW,
      savedAt: NOW,
    })),
  })

describe('the limit of keyword rules (MSG-4)', () => {
  it('lets in the 200th and refuses the 201st', async () => {
    await fill(199)
    await add('地址')
    await expect(add('電話')).rejects.toMatchObject({
      kind: 'limit',
      code: 'replies.too_many_rules',
      facts: { limit: 200 },
    })
  })
  it('lets in one of two that race for the last place', async () => {
    await fill(199)
    const both = await Promise.allSettled([add('地址'), add('電話')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.autoReply.count()).toBe(200)
  })
})

describe('a rule', () => {
  it('with the same word twice is refused, however it is written', async () => {
    const keywords = [
      { word: 'Wifi', match: 'exact' as const },
      { word: 'ｗｉｆｉ', match: 'exact' as const },
    ]
    const rule = { accountId: cast.account.id, keywords, contents }
    await expect(execute(addKeywordRule, ctxOf(cast.editor), rule)).rejects.toMatchObject({
      code: 'replies.keyword_twice',
    })
  })
  it('with a picture or an article of somebody else is refused', async () => {
    const rule = { accountId: cast.account.id, keywords: [{ word: '圖', match: 'exact' as const }] }
    const picture = { ...rule, contents: [{ kind: 'picture' as const, materialId: newId() }] }
    const article = { ...rule, contents: [{ kind: 'article' as const, articleId: newId() }] }
    await expect(execute(addKeywordRule, ctxOf(cast.editor), picture)).rejects.toMatchObject({
      code: 'messages.picture_not_sendable',
    })
    await expect(execute(addKeywordRule, ctxOf(cast.editor), article)).rejects.toMatchObject({
      code: 'messages.article_not_sendable',
    })
  })
  it('that a colleague saved meanwhile is not overwritten', async () => {
    const { id: ruleId } = await add('地址')
    const edit = {
      accountId: cast.account.id,
      ruleId,
      keywords: [{ word: '地址', match: 'exact' as const }],
      contents,
      seen: NOW.toISOString(),
    }
    await execute(editKeywordRule, ctxOf(cast.editor, { now: after(MINUTE) }), edit)
    await expect(execute(editKeywordRule, ctxOf(cast.holder, { now: after(2 * MINUTE) }), edit)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'replies.changed_meanwhile',
    })
  })
  it('moves in the operator’s order and leaves it when deleted', async () => {
    const [a, , c] = [await add('一'), await add('二'), await add('三')]
    await execute(moveKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: c.id, to: 'top' })
    expect(await names()).toEqual(['三', '一', '二'])
    await execute(moveKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: a.id, to: 'down' })
    expect(await names()).toEqual(['三', '二', '一'])
    await execute(deleteKeywordRule, ctxOf(cast.editor), { accountId: cast.account.id, ruleId: c.id })
    expect(await names()).toEqual(['二', '一'])
  })
})

describe('the reply on following and the default reply', () => {
  it('are one each: set again is changed, cleared is gone', async () => {
    const set = (words: string) =>
      execute(setFixedReply, ctxOf(cast.editor), {
        accountId: cast.account.id,
        trigger: 'follow',
        contents: [{ kind: 'text', text: words }],
      })
    await set('歡迎')
    await set('歡迎你')
    const { follow } = await runQuery(listReplies, ctxOf(cast.analyst), { accountId: cast.account.id })
    expect(follow?.contents).toEqual([{ kind: 'text', text: '歡迎你' }])
    expect(await db.autoReply.count()).toBe(1)
    const clear = { accountId: cast.account.id, trigger: 'follow' as const }
    expect(await execute(clearFixedReply, ctxOf(cast.editor), clear)).toEqual({ cleared: true })
    expect(await execute(clearFixedReply, ctxOf(cast.editor), clear)).toEqual({ cleared: false })
  })
})
