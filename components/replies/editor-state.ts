import type { PublishedSummary } from '@/lib/articles/contract'
import type { MaterialView } from '@/lib/media/contract'
import type { MessageContent } from '@/lib/messages/contract'
import type { ContentView, Keyword } from '@/lib/replies/contract'

/** A line of the editor; `key` names it while it is on the page. */
export interface Draft<T> {
  key: string
  value: T
}

export const draftOf = <T>(value: T): Draft<T> => ({ key: crypto.randomUUID(), value })

export const emptyKeyword: Keyword = { word: '', match: 'exact' }
export const emptyText: ContentView = { kind: 'text', text: '' }

export const pictureContent = ({ id, picture }: MaterialView): ContentView => ({
  kind: 'picture',
  materialId: id,
  picture,
})
export const articleContent = ({ id, title, summary, cover }: PublishedSummary): ContentView => ({
  kind: 'article',
  articleId: id,
  article: { state: 'published', id, title, summary, cover },
})

/** What is sent of a content: what it shows is the server's to say. */
export function bareContent(content: ContentView): MessageContent {
  if (content.kind === 'text') return content
  if (content.kind === 'picture') return { kind: 'picture', materialId: content.materialId }
  return { kind: 'article', articleId: content.articleId }
}
