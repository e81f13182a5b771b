import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsIn, renderArticleHtml, sanitizeArticleHtml, textOfHtml, withoutPictures } from '@/lib/platform/html'
import { body } from '@/tests/support/bodies'

const id = '01936b1e-7c00-7000-8000-000000000001'
const image = `<img src="/media/${id}/750.webp" alt="" data-media-id="${id}" />`
const cell = (text: string) => `<td><p>${text}</p></td>`

test('a body of the editor is kept to the letter, whatever it is made of', () => {
  const kept = fc.property(body, (html) => {
    expect(sanitizeArticleHtml(html)).toBe(html)
  })
  fc.assert(kept, { numRuns: 300 })
})

test.each([
  [
    'a caption alone, without its picture, is a paragraph',
    '<figure><figcaption>說明</figcaption></figure>',
    '<p>說明</p>',
  ],
  ['a picture in a figure without words is a picture', `<figure>${image}</figure>`, image],
  [
    'a gallery holds its pictures however deep they lay',
    `<figure data-kind="gallery"><a href="/x">${image}</a><p>字</p></figure>`,
    `<figure data-kind="gallery">${image}</figure><p>字</p>`,
  ],
  [
    'a card without an id is its words',
    '<figure data-kind="article" data-id="1"><figcaption>春茶</figcaption></figure>',
    '<p>春茶</p>',
  ],
  [
    'a card has words and nothing else',
    `<figure data-kind="video" data-id="${id}"><p><a href="/x">片</a></p></figure>`,
    `<figure data-kind="video" data-id="${id}"><figcaption>片</figcaption></figure>`,
  ],
  [
    'a callout of no known tone is a note',
    '<aside data-kind="callout" data-tone="x">字</aside>',
    '<aside data-kind="callout" data-tone="note"><p>字</p></aside>',
  ],
  ['an aside of another site is its text', '<aside>字</aside>', '<p>字</p>'],
  ['an empty callout goes', '<aside data-kind="callout"></aside>', ''],
  [
    'headings of a table know what they head',
    '<table><tr><th>甲</th></tr><tr><th>乙</th><td colspan="1">丙</td></tr></table>',
    `<table><thead><tr><th scope="col"><p>甲</p></th></tr></thead><tbody><tr><th scope="row"><p>乙</p></th>${cell('丙')}</tr></tbody></table>`,
  ],
  [
    'a table in a table is lines of text',
    `<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>`,
    `<table><tbody><tr>${cell('甲 | 乙')}</tr></tbody></table>`,
  ],
  ['cells without a table are paragraphs', '<tr><td>甲</td><td>乙</td></tr>', '<p>甲</p><p>乙</p>'],
  [
    'a span that is too wide is none',
    '<table><tr><td colspan="9999">甲</td></tr></table>',
    `<table><tbody><tr>${cell('甲')}</tr></tbody></table>`,
  ],
  ['only the mark of a footnote stands high', 'm<sup>2</sup>', 'm2'],
  ['a link to a footnote outside its mark is text', '<p><a href="#fn-1">1</a></p>', '<p>1</p>'],
  [
    'code has words and a language',
    '<pre><code class="language-js x"><strong>a</strong></code></pre>',
    '<pre><code class="language-js">a</code></pre>',
  ],
])('%s', (_guarantee, html, expected) => {
  expect(sanitizeArticleHtml(html)).toBe(expected)
})

test('what is taken out of a gallery leaves no empty frame', () => {
  const html = `<p>x</p><figure data-kind="gallery">${image}<figcaption>說明</figcaption></figure>`
  expect(withoutPictures(html, [id])).toBe('<p>x</p><p>說明</p>')
})

test('a card is shown as what it stands for is now, and says when it is gone', () => {
  const html = `<figure data-kind="article" data-id="${id}"><figcaption>舊題</figcaption></figure>`
  expect(cardsIn(html)).toEqual([{ kind: 'article', id, words: '舊題' }])
  const shown = (card: ReturnType<Parameters<typeof renderArticleHtml>[2] & object>) =>
    renderArticleHtml(
      html,
      () => null,
      () => card,
    )
  expect(shown({ title: '新<題>', detail: '林間', href: '/a/1' })).toBe(
    '<figure data-kind="article"><a class="card" href="/a/1"><span class="card-words"><strong>新&lt;題&gt;</strong><span>林間</span></span></a></figure>',
  )
  expect(shown('gone')).toContain('<s>舊題</s> <span data-word="gone-article"></span>')
  expect(shown(null)).toBe(html)
})

test('sound and film are played from their file, and nothing is fetched before that', () => {
  const html = `<figure data-kind="voice" data-id="${id}"><figcaption>錄音</figcaption></figure>`
  expect(
    renderArticleHtml(
      html,
      () => null,
      () => ({ title: '山歌', src: '/media/1', seconds: 65.4 }),
    ),
  ).toBe(
    '<figure data-kind="voice"><audio src="/media/1" controls="" preload="none" aria-label="山歌"></audio><figcaption>山歌 · 1:05</figcaption></figure>',
  )
})

test('a wide table scrolls in a frame that the keyboard reaches; a note leads back to its mark', () => {
  const shown = renderArticleHtml(
    `<p>字<sup><a href="#fn-1">1</a></sup></p><table><tr><td>甲</td></tr></table><ol data-kind="footnotes"><li id="fn-1">註</li></ol>`,
    () => null,
  )
  expect(shown).toContain('<div class="table-frame" tabindex="0"><table>')
  expect(shown).toContain('<sup id="fnref-1"><a href="#fn-1">1</a></sup>')
  expect(shown).toContain('<li id="fn-1"><p>註 <a class="note-back" href="#fnref-1">↩</a></p></li>')
})

test('the cells of a row do not run into each other when a body is read as text', () => {
  expect(textOfHtml('<table><tr><td><p>甲</p></td><td>乙</td></tr><tr><td>丙</td></tr></table>後')).toBe(
    '甲\t乙\n丙\n後',
  )
})
