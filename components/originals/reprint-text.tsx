import { useTranslations } from 'next-intl'
import type { ReprintDesk } from '@/lib/originals/contract'
import { Card } from '../ui/card'
import '../articles/article-body.css'

/** A reprint's text, to be read before it is sent. */
export function ReprintText({ desk: { title, body } }: { desk: ReprintDesk }) {
  const t = useTranslations('originals')
  return (
    <Card title={t('reprint.text')} className="mt-6">
      <h3 className="text-lg font-semibold text-balance">{title || t('untitled')}</h3>
      <div className="article-body mt-4" dangerouslySetInnerHTML={{ __html: body }} />
    </Card>
  )
}
