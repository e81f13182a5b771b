import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicCountsView } from '@/components/installation/public-counts'
import { PageHeader } from '@/components/ui/page-header'
import { RuleLink } from '@/components/ui/rule-link'
import { countAccounts } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('installation.figures')
  return { title: t('title'), description: t('lead') }
}

export default async function FiguresPage() {
  const counts = await ask('public', countAccounts, {})
  const t = await getTranslations('installation.figures')
  return (
    <div className="pt-6">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<RuleLink code="ACC-13" />}
        actions={
          <a
            href="/figures/counts.json"
            className="inline-flex min-h-9 items-center text-sm text-link underline underline-offset-2"
          >
            {t('json')}
          </a>
        }
      />
      <PublicCountsView counts={counts} />
    </div>
  )
}
