import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyToMarkdown, markdownToBody } from '@/lib/articles'
import { body } from '@/tests/support/bodies'

test('a body that goes out as Markdown comes back as the same body', () => {
  const kept = fc.property(body, (html) => {
    expect(markdownToBody(bodyToMarkdown(html))).toBe(html)
  })
  fc.assert(kept, { numRuns: 300 })
})

const id = '01936b1e-7c00-7000-8000-000000000001'
test.each([
  ['# 大\n\n#### 小', '<h2>大</h2><h3>小</h3>'],
  ['一行\\\n二行', '<p>一行<br />二行</p>'],
  [
    '| 甲 | 乙 |\n|---|---|\n| 1 | **2** |',
    '<table><thead><tr><th scope="col"><p>甲</p></th><th scope="col"><p>乙</p></th></tr></thead><tbody><tr><td><p>1</p></td><td><p><strong>2</strong></p></td></tr></tbody></table>',
  ],
  [
    '字[^a]\n\n[^a]: 註',
    '<p>字<sup><a href="#fn-1">1</a></sup></p><ol data-kind="footnotes"><li id="fn-1"><p>註</p></li></ol>',
  ],
  [':::warning\n小心\n:::', '<aside data-kind="callout" data-tone="warning"><p>小心</p></aside>'],
  [`::article[春茶]{#${id}}`, `<figure data-kind="article" data-id="${id}"><figcaption>春茶</figcaption></figure>`],
  [`![山](/media/${id}/750.webp)`, `<img src="/media/${id}/750.webp" alt="山" data-media-id="${id}" />`],
  ['時間:abc 和 a:b{c}', '<p>時間:abc 和 a:b{c}</p>'],
  [':::別的\n字\n:::', '<p>字</p>'],
  ['- [x] 做了\n- [ ] 沒做', '<ul><li><p>☑ 做了</p></li><li><p>☐ 沒做</p></li></ul>'],
  ['```js\nlet a = 1\n```', '<pre><code class="language-js">let a = 1</code></pre>'],
])('%s', (markdown, html) => {
  expect(markdownToBody(markdown)).toBe(html)
})

test('raw markup and addresses that run are left out', () => {
  const html = markdownToBody(
    '字<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[點](javascript:alert(1))',
  )
  expect(html).not.toMatch(/<script|<img|javascript:/)
  expect(html).toContain('點')
})
