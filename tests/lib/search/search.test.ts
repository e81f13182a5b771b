import { beforeEach, describe, expect, test } from 'vitest'
import { deleteArticle } from '@/lib/articles'
import { transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { searchArticles } from '@/lib/search'
import { excerptOf } from '@/lib/search/excerpt'
import { indexArticles } from '@/lib/search/index-articles'
import { indexWhatIsMissing } from '@/lib/search/jobs'
import { indexWords, queryWords } from '@/lib/search/words'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'

describe('words', () => {
  test.each([
    ['清明前後', ['清明', '明前', '前后']],
    ['茶', ['茶']],
    ['Next.js 15 的茶', ['next.js', '15', '的茶']],
  ])('of the question %s', (question, words) => {
    expect(queryWords(question).sort()).toEqual([...words].sort())
  })

  test('every question that stands in a text asks only for words that the text is found by', () => {
    const text = '阿婆說，霧從河面升起來的時候，山坡上的人聽得見彼此說話。Tea 2026'
    const known = new Set(indexWords(text))
    for (const question of ['霧從河面', '彼此', '說', 'TEA', '２０２６', '聽得見彼此']) {
      expect(queryWords(question).filter((word) => !known.has(word))).toEqual([])
    }
  })

  test('the words around what was found are the author’s own characters', () => {
    expect(excerptOf('清明前後，霧要到九點才散。', '霧要')).toMatchObject({ before: '清明前後，', match: '霧要' })
    expect(excerptOf('清明前後，霧要到九點才散。', '雾要')).toMatchObject({ match: '霧要' })
    expect(excerptOf('清明', '九點')).toBeNull()
  })
})

describe('the search inside an account', () => {
  let cast: Cast
  beforeEach(async () => {
    cast = await makeCast()
  })
  const titles = async (q: string, accountId = cast.account.id) =>
    (await runQuery(searchArticles, ctxOf(NOBODY), { accountId, q })).found.map(({ title }) => title)

  test('E18 finds Chinese by any of its parts, in either script, title first, and only in the account that is asked', async () => {
    await publishedArticle(cast, { title: '山路', body: '<p>春茶下山，霧要到九點才散。</p>' })
    await publishedArticle(cast, { title: '春茶記', body: '<p>一條路。</p>' })
    await publishedArticle(cast, { title: '別的', body: '<p>沒有這兩個字。</p>' })
    expect(await indexWhatIsMissing()).toBe(3)
    expect(await titles('春茶')).toEqual(['春茶記', '山路'])
    expect(await titles('雾要到')).toEqual(['山路'])
    expect(await titles('春茶 九點')).toEqual(['山路'])
    expect(await titles('茶春')).toEqual([])
    expect(await titles('春茶', cast.other.id)).toEqual([])
    expect(await indexWhatIsMissing()).toBe(0)
  })

  test('never shows what was deleted, however late its job', async () => {
    const ids = await publishedArticle(cast)
    await transaction((tx) => indexArticles(tx, [ids.articleId]))
    expect(await titles('春茶')).toEqual(['春茶記'])
    await execute(deleteArticle, ctxOf(cast.editor), ids)
    expect(await titles('春茶')).toEqual([])
    await transaction((tx) => indexArticles(tx, [ids.articleId]))
    expect(await indexWhatIsMissing()).toBe(0)
  })

  test('takes signs of the query language as words, not as commands', async () => {
    await publishedArticle(cast)
    await indexWhatIsMissing()
    for (const q of ["'", "春茶' | '", '!', '& |', '\\', '春茶:*']) expect(await titles(q)).toBeDefined()
  })
})
