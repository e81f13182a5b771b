import fc from 'fast-check'
import sanitizeHtml from 'sanitize-html'
import { describe, expect, test } from 'vitest'
import { pictureIdsIn, renderArticleHtml, sanitizeArticleHtml, textOfHtml } from '@/lib/platform/html'

const id = '01936b1e-7c00-7000-8000-000000000001'
const picture = `<img src="/media/${id}/750.webp" alt="茶山" width="750" height="500" data-media-id="${id}" />`

test('everything that the editor makes is kept', () => {
  const body =
    '<h2>標題</h2><h3>小標題</h3><p>字<strong>粗</strong><em>斜</em><u>底</u><s>刪</s><br /></p><blockquote><p>引</p></blockquote>' +
    `<ul><li><p>一</p></li></ul><ol><li><p>二</p></li></ol><hr /><pre><code>x</code></pre><figure>${picture}<figcaption>說明</figcaption></figure>` +
    '<p><a href="/a/1">內</a><a href="https://example.org/x?y=1" rel="noopener noreferrer nofollow ugc">外</a></p>'
  expect(sanitizeArticleHtml(body)).toBe(body)
})

test('marks of other editors become ours', () => {
  expect(
    sanitizeArticleHtml('<h1 class="x">a</h1><p style="color:red"><b onclick="x()">b</b><i>c</i><del>d</del></p>'),
  ).toBe('<h2>a</h2><p><strong>b</strong><em>c</em><s>d</s></p>')
})

test('a picture from elsewhere is dropped, a link to elsewhere keeps its words', () => {
  const others = [
    'https://evil.example/p.png',
    'data:image/svg+xml,<svg onload=alert(1)>',
    '//evil.example/media/x.webp',
    `/media/${id}/../../x.webp`,
    `/media/${id}/750.svg`,
  ]
  for (const src of others) expect(sanitizeArticleHtml(`<img src="${src}">`), src).toBe('')
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'data:text/html,x',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'ftp://x',
    'mailto:a@b',
  ])
    expect(sanitizeArticleHtml(`<a href="${href}">字</a>`), href).toBe('字')
})

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
  '<embed src="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>@import "https://evil.example"</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<title><img src=x onerror=alert(1)></title>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<<script>alert(1)//<</script>',
  '<img """><script>alert(1)</script>">',
  `<img src="/media/${id}/750.webp" onerror="alert(1)" srcset="x" style="x">`,
  `<img src="/media/${id}/750.webp\" onerror=\"alert(1)">`,
  '<video><source onerror="alert(1)"></video>',
  '<details open ontoggle=alert(1)>',
  '<p><template><script>alert(1)</script></template></p>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]
const TAGS = new Set(
  'h2 h3 p strong em u s blockquote ul ol li hr a img figure figcaption code pre br aside sup table thead tbody tr th td'.split(
    ' ',
  ),
)
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'data-media-id'],
  figure: ['data-kind', 'data-id'],
  aside: ['data-kind', 'data-tone'],
  ol: ['data-kind'],
  li: ['id'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  code: ['class'],
}

/** Reads the markup with everything let through, and looks at each element. */
function expectHarmless(html: string): void {
  // What is text or a value is escaped: a mark of these kinds would be a comment, an instruction or a declaration.
  expect(html).not.toMatch(/<[!?]/)
  const look = (tagName: string, attribs: Record<string, string>) => {
    expect(TAGS.has(tagName), `<${tagName}> in ${html}`).toBe(true)
    for (const [key, value] of Object.entries(attribs)) {
      expect(ATTRIBUTES[tagName] ?? [], `${key} of <${tagName}> in ${html}`).toContain(key)
      if (key === 'href') expect(value).toMatch(/^(https?:\/\/|\/(?![/\\])|#fn-[a-z0-9])/i)
      if (key === 'src') expect(value).toMatch(/^\/media\/[0-9a-f-]{36}\/\d+\.webp$/)
    }
    return { tagName, attribs }
  }
  const everything = { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true } as const
  sanitizeHtml(html, { ...everything, transformTags: { '*': look } })
}

test('the look at what was cleaned finds what is not', () => {
  const found = [...payloads.slice(0, 3), '<p onclick="x">', '<a href="javascript:x">', '<!-- x -->', '<h1>x</h1>']
  for (const html of found) expect(() => expectHarmless(html), html).toThrow()
})

describe('what attacks a reader does not get through', () => {
  test.each(payloads)('%s', (payload) => expectHarmless(sanitizeArticleHtml(payload)))

  test('in any mixture, and a second pass changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(...payloads),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<a href="',
        '">',
        '<img src="',
        `/media/${id}/320.webp`,
        "'",
        '"',
        '<',
        '>',
        '&',
        '&amp;',
        '&lt;',
        picture,
        '<pre>',
        '<table>',
        '<tr><td>',
        '<figure data-kind="gallery">',
        '<figure data-kind="article" data-id="x"><figcaption>',
        '<aside data-kind="callout">',
        '<ol data-kind="footnotes"><li id="fn-1">',
        '<sup><a href="#fn-1">1',
        '<li>',
        '</figure>',
        '</td>',
        '<!--',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = sanitizeArticleHtml(pieces.join(''))
        expectHarmless(once)
        expect(sanitizeArticleHtml(once)).toBe(once)
      }),
      { numRuns: 400 },
    )
  })
})

test('paragraphs that a dropped element held apart are settled at once', () => {
  const settled = sanitizeArticleHtml('<p><svg><p>x</p>')
  expect(sanitizeArticleHtml(settled)).toBe(settled)
  expect(textOfHtml(settled)).toBe('x')
})

test('shown pictures get their sizes and load late; one that is gone is left out', () => {
  const shown = { src: '/s', srcset: '/s 1w', sizes: '100vw', width: 750, height: 500, alt: '素材的說明' }
  expect(renderArticleHtml(`<p>x</p>${picture}`, () => shown)).toContain(
    'alt="茶山" width="750" height="500" loading="lazy"',
  )
  expect(renderArticleHtml(picture.replace('茶山', ''), () => shown)).toContain('alt="素材的說明"')
  expect(renderArticleHtml(`<p>x</p>${picture}`, () => null)).toBe('<p>x</p>')
  expect(pictureIdsIn(picture + picture)).toEqual([id])
})

test('the text of a body is what people read', () => {
  expect(textOfHtml('<h2>題</h2><p>甲 &amp; 乙<br>丙</p><script>x</script><ul><li>丁 &lt;3</li></ul>')).toBe(
    '題\n甲 & 乙\n丙\n丁 <3',
  )
})
