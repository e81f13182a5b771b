import { useTranslations } from 'next-intl'
import type { LastMessage } from '@/lib/messages/contract'

/** The last message of a conversation in one line. */
export function LastLine({ last }: { last: LastMessage | null }) {
  const t = useTranslations('inbox.last')
  if (!last) return <>{t('none')}</>
  const text = last.kind === 'text' ? (last.text ?? '') : t(last.kind)
  return <>{last.from === 'follower' ? t('you', { text }) : text}</>
}
