import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'

interface Props {
  accountId: string
  upTo: string
  unread: number
  markRead: FormAction
}

/** For readers without scripts, whose browser cannot say by itself that a conversation was looked at. */
export function MarkReadForm({ accountId, upTo, unread, markRead }: Props) {
  const t = useTranslations('messages.mine')
  return (
    <noscript>
      <NativeForm
        name="mark-read"
        action={markRead}
        hidden={{ accountId, upTo }}
        submitLabel={t('markRead', { count: unread })}
        submitTone="plain"
        className="flex justify-center border-b border-separator bg-surface px-4 py-2"
      />
    </noscript>
  )
}
