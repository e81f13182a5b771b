import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Picture } from '@/components/media/picture'
import { Badge } from '@/components/ui/badge'
import { DateTime } from '@/components/ui/date-time'
import type { MassSendView } from '@/lib/mass-send/contract'
import { AudienceText } from './audience-text'
import { StateBadge } from './state-badge'

/** The account's sends as rows that open their results. */
export function SendRows({ sends }: { sends: readonly MassSendView[] }) {
  return (
    <ul className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface">
      {sends.map((send) => (
        <li key={send.id}>
          <SendRow send={send} />
        </li>
      ))}
    </ul>
  )
}

function SendRow({ send }: { send: MassSendView }) {
  const t = useTranslations('mass-send.list')
  const [headline, ...further] = send.articles
  const title = headline?.title || t('untitled')
  return (
    <Link
      href={`/console/${send.accountId}/mass-send/${send.id}`}
      className="flex items-center gap-4 px-4 py-3 transition-colors hover:bg-surface-hover sm:px-5"
    >
      <span className="h-14 w-20 shrink-0 overflow-hidden rounded-md bg-default-soft sm:h-16 sm:w-28">
        {headline?.cover ? (
          <Picture picture={headline.cover} sizes="112px" alt="" className="size-full object-cover" />
        ) : null}
      </span>
      <span className="min-w-0 grow">
        <span className="line-clamp-2 font-medium">{title}</span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <StateBadge state={send.state} />
          {send.deletedAt ? <Badge tone="neutral">{t('deleted')}</Badge> : null}
          {send.audience.kind === 'chosen' ? (
            <span className="line-clamp-1">
              <AudienceText audience={send.audience} />
            </span>
          ) : null}
          <DateTime at={send.visibleAt ?? send.sendAt} />
          {further.length > 0 ? <span>{t('more', { count: further.length })}</span> : null}
          {send.state === 'visible' ? (
            <>
              {send.audienceCount === null ? null : <span>{t('audience', { count: send.audienceCount })}</span>}
              <span>{t('reads', { count: send.reads })}</span>
            </>
          ) : null}
        </span>
      </span>
    </Link>
  )
}
