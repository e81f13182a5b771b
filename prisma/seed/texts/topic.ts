export interface Topic {
  headings: readonly string[]
  quotes: readonly string[]
  paragraphs: readonly string[]
  articles: readonly { title: string; summary: string; lead: string }[]
}
