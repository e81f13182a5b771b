import { describe, expect, it } from 'vitest'
import { atomOf } from '@/lib/notices'
import type { NoticeView } from '@/lib/notices/contract'

const notice: NoticeView = {
  id: '01a204b5-3e62-7414-8442-ea87c5d990ed',
  publishedAt: '2026-11-18T04:00:00.000Z',
  kind: 'announcement',
  title: { en: 'x' },
  text: { en: 'y' },
}
const feed = (title: string) =>
  atomOf({ title: '公告', url: 'https://x.example', locale: 'zh-Hant', entries: [{ notice, title, summary: '摘要' }] })

describe('the feed of the board', () => {
  it('names each entry by its id, time and address', () => {
    const xml = feed('標題')
    expect(xml).toContain('<id>urn:uuid:01a204b5-3e62-7414-8442-ea87c5d990ed</id>')
    expect(xml).toContain('<updated>2026-11-18T04:00:00.000Z</updated>')
    expect(xml).toContain('href="https://x.example/notices/01a204b5-3e62-7414-8442-ea87c5d990ed"')
    expect(xml).toContain('xml:lang="zh-Hant"')
  })
  it('stays well-formed whatever an account is called', () => {
    expect(feed('<script>&"\u0001\'')).toContain('<title>&lt;script&gt;&amp;&quot;&apos;</title>')
  })
  it('is a feed when nothing was published', () => {
    expect(atomOf({ title: 't', url: 'https://x.example', locale: 'en', entries: [] })).toContain(
      '<updated>1970-01-01T00:00:00.000Z</updated>',
    )
  })
})
