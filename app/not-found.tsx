import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundText } from '@/components/layout/not-found-text'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout.errors')
  return { title: t('notFoundTitle') }
}

export default function NotFound() {
  return (
    <main id="content">
      <NotFoundText />
    </main>
  )
}
