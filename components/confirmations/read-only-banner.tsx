import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'

interface Props {
  accountId: string
  since: string
  mayConfirm: boolean
}

/** Stands above every page of a console that only reads: why, and how it opens again. */
export function ReadOnlyBanner({ accountId, since, mayConfirm }: Props) {
  const t = useTranslations('confirmations.banner')
  const day = useMomentText()
  return (
    <div role="status" className="mb-5 rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
      <p className="font-medium">{t('readOnly', { since: day(since) })}</p>
      {mayConfirm ? (
        <Link
          href={`/console/${accountId}/account#registration`}
          className="mt-1 inline-flex min-h-6 items-center font-medium underline underline-offset-2"
        >
          {t('mend')}
        </Link>
      ) : (
        <p className="mt-1">{t('mendOther')}</p>
      )}
    </div>
  )
}
