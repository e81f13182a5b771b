import type { ArticleRow } from './format'

const PICTURE = /\/media\/([0-9a-f-]{36})\/[1-9]\d{1,3}\.webp/g

/** An article as a page that can be opened from the unpacked archive; pictures lead to their originals beside it. */
export function articleHtml(article: ArticleRow, originals: ReadonlyMap<string, string>): string {
  const title = escaped(article.title)
  const byline = [article.author, article.published_at ?? article.saved_at].filter(Boolean).map(escaped).join(' · ')
  const body = article.body.replace(PICTURE, (address, id: string) => {
    const original = originals.get(id)
    return original ? `../${original}` : address
  })
  return [
    '<!doctype html>',
    `<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`,
    '<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.75 sans-serif}img{max-width:100%}</style>',
    `</head><body><h1>${title}</h1><p>${byline}</p>`,
    body,
    '</body></html>\n',
  ].join('\n')
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
