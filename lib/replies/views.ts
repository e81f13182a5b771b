import { articlesById } from '@/lib/articles'
import { picturesFor } from '@/lib/media'
import type { MessageContent } from '@/lib/messages/contract'
import type { Tx } from '@/lib/platform/db'
import type { ContentView, FixedReplyView, KeywordRuleView, Shadow } from './contract'
import type { StoredReply } from './subject'

type ShowContent = (content: MessageContent) => ContentView

/** Shows contents with their pictures and articles as they are now; asks once for all replies. */
export async function contentViewer(tx: Tx, replies: readonly StoredReply[]): Promise<ShowContent> {
  const contents = replies.flatMap((reply) => reply.contents)
  const [pictures, articles] = await Promise.all([
    picturesFor(
      tx,
      contents.map((content) => (content.kind === 'picture' ? content.materialId : null)),
    ),
    articlesById(tx, [
      ...new Set(contents.flatMap((content) => (content.kind === 'article' ? content.articleId : []))),
    ]),
  ])
  const readable = new Map(
    articles.filter(({ state }) => state === 'published').map((article) => [article.id, article]),
  )
  return (content) => {
    if (content.kind === 'text') return content
    if (content.kind === 'picture') return { ...content, picture: pictures.get(content.materialId) ?? null }
    const found = readable.get(content.articleId)
    if (!found) return { ...content, article: { state: 'gone', id: content.articleId } }
    const { id, title, summary, cover } = found
    return { ...content, article: { state: 'published', id, title, summary, cover } }
  }
}

export const ruleView = (rule: StoredReply, shadows: Shadow[], show: ShowContent): KeywordRuleView => ({
  id: rule.id,
  name: rule.name,
  keywords: rule.keywords,
  contents: rule.contents.map(show),
  answer: rule.answer,
  enabled: rule.enabled,
  savedAt: rule.savedAt.toISOString(),
  shadows,
  neverReached: shadows.length > 0 && shadows.length === rule.keywords.length,
})

export const fixedView = (reply: StoredReply | undefined, show: ShowContent): FixedReplyView | null =>
  reply
    ? { id: reply.id, contents: reply.contents.map(show), enabled: reply.enabled, savedAt: reply.savedAt.toISOString() }
    : null
