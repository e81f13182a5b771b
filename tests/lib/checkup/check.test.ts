import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft, type DraftToCheck } from '@/lib/checkup/check'
import { foldText } from '@/lib/checkup/fold'
import { linesOf } from '@/lib/checkup/lines'
import { luresIn, ruleWord, wordsIn } from '@/lib/checkup/wording'

const id = '01936b1e-7c00-7000-8000-000000000001'
const good: DraftToCheck = {
  id,
  title: '春茶記',
  summary: '一條山路',
  hasCover: true,
  body: `<p>清明前後，霧要到九點才散。</p><figure><img src="/media/${id}/1280.webp" alt="茶山" width="1280" height="800" /><figcaption>茶山</figcaption></figure>`,
}
const words = [ruleWord('線上賭場', 'CONTENT-7', 'hold'), ruleWord('包治百病', 'USE-3', 'warn')]
const facts = { words, brokenLinks: new Map([['https://example.org/gone', 404]]), repeated: new Map() }
const told = (changes: Partial<DraftToCheck>) =>
  checkDraft({ ...good, ...changes }, facts).map(({ code, line, field, severity }) => [code, line ?? field, severity])

describe('the check-up before sending (N15)', () => {
  it('finds nothing in a good draft', () => {
    expect(told({})).toEqual([])
  })

  it('names every fault of a bad draft with its line', () => {
    const body = [
      '<h2>開場</h2>',
      '<p>這款茶包 治-百·病，人人都說好。</p>',
      `<figure><img src="/media/${id}/320.webp" alt="" width="320" height="1200" /></figure>`,
      '<ul><li><p>詳情見<a href="https://example.org/gone">這裡</a></p></li><li><p><a href="http://example.org/a">舊站</a><a href="https://example.org/b"></a></p></li></ul>',
      '<table><tbody><tr><th>品名</th><th>產地</th><th>海拔高度</th><th>採摘時間</th><th>每斤價格</th></tr></tbody></table>',
      `<p>${'x'.repeat(60)}</p>`,
      '<blockquote><p>轉發到朋友圈，集滿38個讚，即可領取一份！</p></blockquote>',
      '<p>还有线上賭場等你。</p>',
    ].join('')
    expect(told({ title: '字'.repeat(40), summary: '', hasCover: false, body })).toEqual([
      ['title_cut', 'title', 'note'],
      ['summary_missing', 'summary', 'note'],
      ['cover_missing', 'cover', 'warn'],
      ['alt_missing', 3, 'warn'],
      ['picture_small', 3, 'note'],
      ['picture_tall', 3, 'note'],
      ['link_broken', 4, 'warn'],
      ['link_insecure', 5, 'note'],
      ['link_empty', 5, 'warn'],
      ['table_wide', 6, 'note'],
      ['word_wide', 7, 'note'],
      ['rule_word', 2, 'warn'],
      ['luring', 8, 'hold'],
      ['luring', 8, 'hold'],
      ['rule_word', 9, 'hold'],
    ])
  })

  it('shows the words that it means, and the rule', () => {
    const [finding] = checkDraft({ ...good, body: '<p>先說一句。還有線上　賭場等你，歡迎。</p>' }, facts)
    expect(finding).toMatchObject({ clause: 'CONTENT-7', facts: { word: '線上賭場' } })
    expect(finding?.excerpt).toContain('線上　賭場')
  })
})

describe('luring wording (USE-2)', () => {
  it.each([
    '集滿 66 個讚送門票',
    '集赞满38个即可免费领取',
    '分享到三個群才能解鎖全文',
    '关注本号后才能领取资料',
    '不轉不是中國人',
    '请务必转发',
    'Share with 5 friends to win',
  ])('%s', (text) => {
    expect(luresIn(text).length).toBeGreaterThan(0)
  })

  it.each([
    '感謝每一位點讚的朋友',
    '歡迎分享給喜歡茶的人',
    '關注我們的人上個月多了三百',
    '集合地點在讚歌路 38 號',
    'Share this with a friend',
  ])('lets pass: %s', (text) => {
    expect(luresIn(text)).toEqual([])
  })
})

describe('finding words through folding', () => {
  it('finds a word however its letters are written and parted, at the place where it stands', () => {
    const word = ruleWord('線上賭場', 'CONTENT-7', 'hold')
    const written = fc.tuple(
      ...['線线', '上', '賭赌', '場场'].map((one) => fc.constantFrom(...one)),
      fc.constantFrom('', ' ', '　', '·', '*', '\u200b'),
      fc.string({ maxLength: 20 }).filter((text) => !/[線线上]/.test(text)),
    )
    fc.assert(
      fc.property(written, ([a, b, c, d, gap, before]) => {
        const text = `${before}|${[a, b, c, d].join(gap)}|`
        const [found] = wordsIn(text, [word])
        expect(found && text.slice(found.start, found.end)).toBe([a, b, c, d].join(gap))
      }),
    )
  })

  it('knows for every folded character where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { key, from } = foldText(text)
        expect(from).toHaveLength(key.length)
        expect(from.every((at, n) => at < text.length && (n === 0 || at >= (from[n - 1] ?? 0)))).toBe(true)
      }),
    )
  })
})

it('counts lines as a writer sees them: items and quotes by their paragraphs, a table and a picture as one', () => {
  const html =
    '<h2>a</h2><blockquote><p>b</p></blockquote><ul><li><p>c</p><ul><li><p>d</p></li></ul></li></ul><p></p><figure><img alt="e"><figcaption>f</figcaption></figure><pre><code>g\nh</code></pre>'
  expect(linesOf(html).map(({ number, kind, text }) => [number, kind, text])).toEqual([
    [1, 'text', 'a'],
    [2, 'text', 'b'],
    [3, 'text', 'c'],
    [4, 'text', 'd'],
    [5, 'picture', ''],
    [6, 'text', 'f'],
    [7, 'code', 'g\nh'],
  ])
})
