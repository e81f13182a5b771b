import { useTranslations } from 'next-intl'
import { NativeLinkButton } from '@/components/ui/native'
import type { SendFeed as Feed } from '@/lib/inbox/contract'
import { SendCard } from './send-card'

interface Props {
  feed: Feed
  /** The page's own address without a cursor. */
  here: string
  isFirst: boolean
  showAccount?: boolean
}

/** Sends as cards, newest first, with a plain link to the earlier ones. */
export function SendFeed({ feed, here, isFirst, showAccount }: Props) {
  const t = useTranslations('inbox')
  return (
    <>
      <ol className="space-y-4">
        {feed.sends.map((send) => (
          <li key={send.id}>
            <SendCard send={send} showAccount={showAccount} />
          </li>
        ))}
      </ol>
      <nav className="mt-6 flex justify-center gap-3">
        {isFirst ? null : (
          <NativeLinkButton href={here} prefetch={false}>
            {t('newest')}
          </NativeLinkButton>
        )}
        {feed.nextCursor ? (
          <NativeLinkButton href={`${here}?cursor=${feed.nextCursor}`} prefetch={false}>
            {t('more')}
          </NativeLinkButton>
        ) : null}
      </nav>
    </>
  )
}
