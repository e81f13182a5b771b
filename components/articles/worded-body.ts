type Words = (key: 'body.table' | 'body.noteBack' | `body.gone.${Gone}`) => string

const GONE = ['article', 'account', 'voice', 'video', 'product', 'card', 'vote'] as const
type Gone = (typeof GONE)[number]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A shown body with the few words in it that depend on the reader's language. */
export function wordedBody(body: string, t: Words): string {
  const framed = body
    .replaceAll(
      '<div class="table-frame"',
      `<div class="table-frame" role="region" aria-label="${escaped(t('body.table'))}"`,
    )
    .replaceAll('<a class="note-back"', `<a class="note-back" aria-label="${escaped(t('body.noteBack'))}"`)
  return GONE.reduce(
    (html, kind) =>
      html.replaceAll(`<span data-word="gone-${kind}"></span>`, `<span>${escaped(t(`body.gone.${kind}`))}</span>`),
    framed,
  )
}
