import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { CorrectionDesk } from '@/lib/corrections/contract'
import { Card } from '../ui/card'
import { LinkButton } from '../ui/link-button'

/** What stands at the desk when the one chance was used: when, and the way to what changed. */
export function CorrectionUsed({ desk, at }: { desk: CorrectionDesk; at: string }) {
  const t = useTranslations('corrections')
  const moment = useMomentText()
  return (
    <Card title={t('usedTitle')}>
      <p className="text-sm">{t('used', { at: moment(at) })}</p>
      <div className="mt-4">
        <LinkButton href={`/a/${desk.articleId}/changes`}>{t('seeChanges')}</LinkButton>
      </div>
    </Card>
  )
}
