import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CodeDownloads } from '@/components/accounts/code-downloads'
import { CodePoster } from '@/components/accounts/code-poster'
import { PageHeader } from '@/components/ui/page-header'
import { getAccountSettings, getSceneCode } from '@/lib/accounts'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ accountId: string; code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.codes')
  return { title: t('title') }
}

/** One follow code as a poster would show it, with its downloads for screens and print (ACC-11). */
export default async function CodePage({ params }: Props) {
  const { accountId, code } = await params
  const t = await getTranslations('accounts.codes')
  const [{ account }, found] = await Promise.all([
    ask('operator', getAccountSettings, { accountId }),
    ask('operator', getSceneCode, { accountId, code }),
  ])
  const base = `/console/${accountId}/account/codes/${code}`
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href={`/console/${accountId}/account#codes`}
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader title={found.scene || t('own')} description={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_1fr]">
        <CodePoster account={account} src={`${base}/code.svg`} />
        <CodeDownloads base={base} code={found} address={`${env.XINTAI_URL}/f/${code}`} />
      </div>
    </>
  )
}
