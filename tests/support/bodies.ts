import fc, { type Arbitrary } from 'fast-check'

/** Bodies as the editor makes them: every element in its one form, nested as deep as it may be. */

const WORDS = [
  '清明前後',
  '霧要到九點才散',
  '茶山',
  'tea & cake',
  'a < b',
  '「好」',
  '1. 一',
  '# 不是標題',
  '*星*',
  '[連結]',
  '_底_',
]
const SIGNS = ['。', '，', '!', ' · ', ' — ', ': ', '|', '`', '~', ':::', '：']
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const words: Arbitrary<string> = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ...SIGNS), fc.constantFrom('', ...WORDS))
  .map((parts) => parts.join('').trim())
const text = words.map(escape)

export const anId = fc.nat(0xffffff).map((n) => `01936b1e-7c00-7000-8000-${n.toString(16).padStart(12, '0')}`)
export const picture = fc
  .tuple(anId, words)
  .map(
    ([id, alt]) =>
      `<img src="/media/${id}/750.webp" alt="${escape(alt).replaceAll('"', '&quot;')}" width="750" height="500" data-media-id="${id}" />`,
  )

const wrap = (tag: string) => (inner: string) => `<${tag}>${inner}</${tag}>`
const link = fc.constantFrom('/a/1', 'https://example.org/x?y=1&amp;z=(2)').chain((href) =>
  text.map((inner) => {
    const rel = href.startsWith('http') ? ' rel="noopener noreferrer nofollow ugc"' : ''
    return `<a href="${href}"${rel}>${inner}</a>`
  }),
)
const marked = fc.tuple(fc.constantFrom('strong', 'em', 's', 'u', 'code'), text).map(([tag, inner]) => wrap(tag)(inner))
/** A line of text: plain words stand between marks, so that no two marks of one kind touch. */
export const line = fc
  .tuple(text, fc.array(fc.tuple(fc.oneof(marked, link, fc.constant('<br />')), text), { maxLength: 3 }))
  .map(([first, more]) => first + more.map(([mark, after]) => `${mark}${after}`).join(''))

export const paragraph = line.map(wrap('p'))
const heading = fc.tuple(fc.constantFrom('h2', 'h3'), text).map(([tag, inner]) => wrap(tag)(inner))
const list = (depth: number): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(item(depth), { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => wrap(tag)(items.join('')))
const item = (depth: number): Arbitrary<string> =>
  depth === 0
    ? paragraph.map(wrap('li'))
    : fc.tuple(paragraph, fc.option(list(depth - 1), { nil: '' })).map(([first, inner]) => wrap('li')(first + inner))
const quote = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((parts) => wrap('blockquote')(parts.join('')))
const code = fc
  .tuple(
    fc.constantFrom('', 'js', 'c++'),
    fc.constantFrom('x', 'if (a &lt; b) {\n  go()\n}', '\n空行\n\n之後', '```\n內\n```'),
  )
  .map(([language, inner]) => `<pre><code${language && ` class="language-${language}"`}>${inner}</code></pre>`)
const rule = fc.constant('<hr />')

const captioned = fc
  .tuple(picture, line)
  .map(([shown, caption]) => `<figure>${shown}<figcaption>${caption}</figcaption></figure>`)
const gallery = fc
  .tuple(fc.array(picture, { minLength: 1, maxLength: 4 }), fc.option(line, { nil: '' }))
  .map(
    ([shown, caption]) =>
      `<figure data-kind="gallery">${shown.join('')}${caption && `<figcaption>${caption}</figcaption>`}</figure>`,
  )
const card = fc
  .tuple(fc.constantFrom('voice', 'video', 'article', 'account', 'product', 'card', 'vote'), anId, words)
  .map(
    ([kind, id, title]) =>
      `<figure data-kind="${kind}" data-id="${id}"><figcaption>${escape(title)}</figcaption></figure>`,
  )
const inner = fc
  .array(fc.oneof(paragraph, list(1), picture, code), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
const callout = fc
  .tuple(fc.constantFrom('note', 'tip', 'warning', 'danger'), inner)
  .map(([tone, blocks]) => `<aside data-kind="callout" data-tone="${tone}">${blocks}</aside>`)

const cells = (tag: string, scope: string) =>
  fc
    .array(paragraph, { minLength: 2, maxLength: 2 })
    .map((parts) => wrap('tr')(parts.map((cell) => `<${tag}${scope}>${cell}</${tag}>`).join('')))
export const table = fc
  .tuple(cells('th', ' scope="col"'), fc.array(cells('td', ''), { minLength: 1, maxLength: 3 }))
  .map(([head, rows]) => `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`)
const spanned = paragraph.map(
  (cell) =>
    `<table><tbody><tr><th scope="row">${cell}</th><td colspan="2">${cell}</td></tr><tr><td rowspan="2">${cell}</td><td>${cell}${cell}</td><td><p></p></td></tr><tr><td>${cell}</td><td>${cell}</td></tr></tbody></table>`,
)

export const block = fc.oneof(
  paragraph,
  heading,
  list(2),
  quote,
  code,
  rule,
  picture,
  captioned,
  gallery,
  card,
  callout,
  table,
  spanned,
)

const notes = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((texts) => {
  const marks = texts.map((_text, n) => `<p>見<sup><a href="#fn-${n + 1}">${n + 1}</a></sup>。</p>`)
  return [
    marks.join(''),
    `<ol data-kind="footnotes">${texts.map((note, n) => `<li id="fn-${n + 1}">${note}</li>`).join('')}</ol>`,
  ] as const
})
/** A whole body; with footnotes at its end when it has any. */
export const body: Arbitrary<string> = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.option(notes, { nil: ['', ''] as const }))
  .map(([blocks, [marks, list]]) => apart([...blocks, marks]).join('') + list)

/** Two lists of one kind, side by side, are one list to every reader of Markdown. */
const apart = (blocks: readonly string[]): string[] =>
  blocks.flatMap((now, n) => (/^<[uo]l>/.test(now) && /^<[uo]l>/.test(blocks[n - 1] ?? '') ? ['<p>—</p>', now] : [now]))
