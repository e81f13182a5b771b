import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangesView } from '@/components/corrections/changes-view'
import { getCorrection } from '@/lib/corrections'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ articleId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = await ask('public', getCorrection, await params)
  return { title: (await getTranslations('corrections'))('changesTitle', { title }), robots: { index: false } }
}

/** What its author mended in an article, for everyone who reads it (PUB-2). */
export default async function ChangesPage({ params }: PageProps) {
  const view = await ask('public', getCorrection, await params)
  return (
    <main id="content" tabIndex={-1}>
      <ChangesView view={view} />
    </main>
  )
}
