import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { LendingView } from '@/lib/originals/contract'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'

/** Who has reprinted an account's originals, newest first. */
export function ReprintedBy({ lending: { reprintedBy } }: { lending: LendingView }) {
  const t = useTranslations('originals')
  const moment = useMomentText()
  return (
    <Card title={t('reprintedBy.title')}>
      {reprintedBy.length === 0 ? <p className="text-sm text-muted">{t('reprintedBy.empty')}</p> : null}
      <ul className="divide-y divide-separator">
        {reprintedBy.map(({ articleId, title, account, at, basis }) => (
          <li key={articleId} className="py-2 text-sm">
            <a href={`/a/${articleId}`} className="font-medium hover:underline">
              {title || t('untitled')}
            </a>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted">
              {t('reprintedBy.line', { account, at: moment(at) })}
              <Badge>{t(`basis.${basis}`)}</Badge>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
