import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form/result'
import { NativeForm } from '@/components/ui/form/native-form'

export interface ChatNoticeProps {
  accountId: string
  account: { name: string }
  state: 'notFollowing' | 'blocked' | 'closed'
  follow: FormAction
}

/** Stands where one would write, and says why one cannot; who does not follow can do so here. */
export function ChatNotice({ accountId, account, state, follow }: ChatNoticeProps) {
  const t = useTranslations('messages.mine')
  return (
    <div className="space-y-3 bg-surface px-4 pt-1 pb-5 text-center">
      <p className="text-sm text-muted">{t(state, { name: account.name })}</p>
      {state === 'notFollowing' ? (
        <NativeForm
          name="follow"
          action={follow}
          hidden={{ accountId }}
          submitLabel={t('follow')}
          className="space-y-3"
        />
      ) : null}
    </div>
  )
}
