import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { TEXT_LINK } from '@/components/agreement/text-link'

/** The way out of a subscriber: exporting and deleting their own data (AUTH-5). */
export async function OwnData() {
  const t = await getTranslations('agreement.ways')
  return (
    <p className="rounded-lg border border-border bg-surface px-4 py-3 text-sm">
      <span className="mr-3 font-medium">{t('title')}</span>
      <Link href="/m/me/privacy" className={TEXT_LINK}>
        {t('ownData')}
      </Link>
    </p>
  )
}
