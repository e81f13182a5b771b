import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErasureProof } from '@/components/lifecycle/erasure-proof'
import { NativeLinkButton } from '@/components/ui/native'
import { PageHeader } from '@/components/ui/page-header'
import { getErasure } from '@/lib/lifecycle'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lifecycle.proof'))('title'), robots: { index: false } }
}

/** The proof of an account's erasure, for whoever was given its address. */
export default async function ErasurePage({ params }: PageProps) {
  const proof = await ask('public', getErasure, await params)
  const t = await getTranslations('lifecycle.proof')
  return (
    <div className="pt-6">
      <PageHeader
        title={t('title')}
        description={t('lead', { handle: proof.handle })}
        actions={<NativeLinkButton href={`/deletions/${proof.code}/proof.json`}>{t('json')}</NativeLinkButton>}
      />
      {proof.finishedAt ? null : (
        <p role="status" className="mb-6 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
          {t('running')}
        </p>
      )}
      <ErasureProof proof={proof} />
    </div>
  )
}
