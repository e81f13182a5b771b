import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { TalkRow } from '@/lib/inbox/contract'
import { LastLine } from './last-line'
import { List, ListRow } from './list-row'
import { UnreadCount } from './unread-count'

/** Conversations with subscription accounts; their counts stand here, inside the folder, and nowhere else (S25). */
export function TalkRows({ talks }: { talks: readonly TalkRow[] }) {
  const t = useTranslations('inbox.folder')
  if (talks.length === 0) return null
  return (
    <section className="mb-4">
      <h2 className="px-4 py-2 text-sm text-muted">{t('talks')}</h2>
      <List label={t('talks')}>
        {talks.map(({ account, unread, last }) => (
          <ListRow
            key={account.id}
            href={`/m/chat/${account.id}`}
            picture={<Avatar name={account.name} src={account.picture} />}
            title={account.name}
            line={<LastLine last={last} />}
            aside={
              <>
                {last ? <RelativeTime at={last.sentAt} /> : null}
                <UnreadCount count={unread} />
              </>
            }
          />
        ))}
      </List>
    </section>
  )
}
