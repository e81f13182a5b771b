import { ChevronLeft, CircleUserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import type { ChatHeadView } from '@/lib/conversation/contract'

/** The head of a subscriber's conversation: back, whose it is, its profile. */
export function ChatHead({ account, following }: { account: ChatHeadView; following: boolean }) {
  const t = useTranslations('messages.mine')
  return (
    <header className="flex min-h-14 items-center gap-2 border-b border-separator bg-surface px-2">
      <Link
        href="/m"
        aria-label={t('back')}
        className="grid size-11 shrink-0 place-items-center rounded-lg hover:bg-surface-hover"
      >
        <ChevronLeft size={22} aria-hidden />
      </Link>
      <Avatar name={account.name} src={account.pictureSrc} size="sm" />
      <p className="min-w-0 grow leading-tight">
        <span className="block truncate font-medium">{account.name}</span>
        {following ? <span className="block text-xs text-muted">{t('following')}</span> : null}
      </p>
      <Link
        href={`/p/${account.handle}`}
        aria-label={t('profile')}
        className="grid size-11 shrink-0 place-items-center rounded-lg hover:bg-surface-hover"
      >
        <CircleUserRound size={22} strokeWidth={1.75} aria-hidden />
      </Link>
    </header>
  )
}
