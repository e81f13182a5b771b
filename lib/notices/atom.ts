import type { NoticeView } from './contract'

export interface FeedEntry {
  notice: NoticeView
  title: string
  summary: string
}
export interface Feed {
  title: string
  url: string
  locale: string
  entries: readonly FeedEntry[]
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// Control characters have no place in XML 1.0, not even escaped.
const text = (value: string) =>
  value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

/** The board as an Atom feed (RFC 4287). */
export function atomOf({ title, url, locale, entries }: Feed): string {
  const updated = entries[0]?.notice.publishedAt ?? '1970-01-01T00:00:00.000Z'
  const items = entries.map(
    ({ notice, title: headline, summary }) => `  <entry>
    <id>urn:uuid:${notice.id}</id>
    <title>${text(headline)}</title>
    <updated>${notice.publishedAt}</updated>
    <link rel="alternate" href="${text(`${url}/notices/${notice.id}`)}"/>
    <summary>${text(summary)}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(locale)}">
  <id>${text(`${url}/notices`)}</id>
  <title>${text(title)}</title>
  <updated>${updated}</updated>
  <author><name>${text(title)}</name></author>
  <link rel="self" href="${text(`${url}/notices/feed.xml`)}"/>
  <link rel="alternate" href="${text(`${url}/notices`)}"/>
${items.join('')}</feed>
`
}
