import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { ConversationView } from '@/lib/messages/contract'

/** Until when this follower can be answered, or what stands in the way (MSG-7, MSG-8, MOD-4). */
export function WindowNotice({ conversation: { follower, window, barredUntil } }: { conversation: ConversationView }) {
  const t = useTranslations('messages.window')
  const moment = useMomentText()
  const until = window.until ? moment(window.until) : ''
  if (barredUntil) {
    const { until: end, clause } = barredUntil
    return (
      <p className="text-sm text-danger">
        {end ? t('barred', { until: moment(end), clause }) : t('barredForEver', { clause })}
      </p>
    )
  }
  if (!follower.following) return <p className="text-sm text-muted">{t('left')}</p>
  if (follower.blocked) return <p className="text-sm text-muted">{t('blocked')}</p>
  if (window.open) return <p className="text-xs text-muted">{t('open', { until })}</p>
  const words = window.until ? t('closed', { hours: window.hours, until }) : t('never', { hours: window.hours })
  return <p className="text-sm text-muted">{words}</p>
}
