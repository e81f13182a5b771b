import type { Metadata } from 'next'
import type { PublicArticle } from '@/lib/articles/contract'
import { env } from '@/lib/platform/env'

type Readable = Extract<PublicArticle, { state: 'published' }>

const absolute = (path: string) => new URL(path, env.XINTAI_URL).href

/** What other sites show of an article: its share picture, title and summary. */
export function articleMetadata({ id, title, summary, account, author, publishedAt }: Readable): Metadata {
  const picture = { url: `/a/${id}/share.png`, width: 1200, height: 630, alt: title, type: 'image/png' }
  return {
    title,
    description: summary || undefined,
    authors: [{ name: author || account.name }],
    alternates: { canonical: `/a/${id}` },
    openGraph: {
      type: 'article',
      url: `/a/${id}`,
      title,
      description: summary || undefined,
      siteName: account.name,
      publishedTime: publishedAt,
      authors: [author || account.name],
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description: summary || undefined, images: [picture] },
  }
}

/** The article as machines read it (schema.org). */
export function linkedFacts(
  article: Readable,
  { comments, correctedAt }: { comments: number; correctedAt: string | null },
): string {
  const { id, title, summary, author, account, publishedAt, cover, likes, reads } = article
  const counted = (type: string, count: number) => ({
    '@type': 'InteractionCounter',
    interactionType: { '@type': type },
    userInteractionCount: count,
  })
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': absolute(`/a/${id}`),
    headline: title,
    description: summary || undefined,
    datePublished: publishedAt,
    dateModified: correctedAt ?? publishedAt,
    mainEntityOfPage: absolute(`/a/${id}`),
    isAccessibleForFree: true,
    author: { '@type': 'Person', name: author || account.name, url: absolute(account.profilePath) },
    publisher: { '@type': 'Organization', name: account.name, url: absolute(account.profilePath) },
    image: [...(cover ? [absolute(cover.src)] : []), absolute(`/a/${id}/share.png`)],
    commentCount: comments,
    interactionStatistic: [counted('LikeAction', likes), counted('ReadAction', reads)],
  }
  // A title with `</script>` in it must not end the element.
  return JSON.stringify(facts).replaceAll('<', '\\u003c')
}
