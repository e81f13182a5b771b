import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/checkup/contract'

interface Props {
  finding: Finding
  /** The console of the account whose draft it is; nobody else has a way to go. */
  home?: string
}

const LINK = 'inline-flex min-h-6 items-center text-link underline underline-offset-2'

/** From a text that stands in an earlier article: to that article, to reprinting it (PUB-5), to disputing it (PUB-3). */
export function NearCopyWays({ finding: { code, articleId, facts }, home }: Props) {
  const t = useTranslations('checkup.nearCopy')
  if (code !== 'near_copy') return null
  const { earlier, repeats } = facts
  return (
    <p className="flex flex-wrap gap-x-4">
      <a className={LINK} href={`/a/${earlier}`} target="_blank" rel="noreferrer">
        {t('earlier')}
      </a>
      {home && repeats === 'original' ? (
        <a className={LINK} href={`${home}/reprints?source=/a/${earlier}`}>
          {t('reprint')}
        </a>
      ) : null}
      {home && repeats !== 'removed' ? (
        <a className={LINK} href={`${home}/originals/${articleId}`}>
          {t('dispute')}
        </a>
      ) : null}
    </p>
  )
}
