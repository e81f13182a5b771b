import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { StatusBadge } from '@/components/ui/badge'
import { DateTime } from '@/components/ui/date-time'
import type { ConversationFollower } from '@/lib/messages/contract'
import { SceneText } from './follower-names'

/** Who this follower is to this account; `actions` are what can be done about them. */
export function FollowerCard({ follower, actions }: { follower: ConversationFollower; actions?: ReactNode }) {
  const t = useTranslations('messages.card')
  const state = follower.blocked ? 'blocked' : follower.following ? 'following' : 'left'
  const facts: [string, ReactNode][] = [
    [
      t('state'),
      <StatusBadge key="state" tone={state === 'following' ? 'success' : state === 'blocked' ? 'danger' : 'neutral'}>
        {t(state)}
      </StatusBadge>,
    ],
    [t('remark'), follower.remark || <span className="text-muted">{t('none')}</span>],
    [t('since'), <DateTime key="since" at={follower.since} show="day" />],
    [t('scene'), <SceneText key="scene" scene={follower.scene} />],
    [
      t('openid'),
      <code key="openid" className="text-xs break-all">
        {follower.openid}
      </code>,
    ],
  ]
  return (
    <aside
      aria-label={t('title')}
      className="hidden w-64 shrink-0 overflow-y-auto border-l border-separator bg-surface px-5 py-5 xl:block"
    >
      <div className="flex flex-col items-center gap-2 text-center">
        <Avatar name={follower.name} size="lg" shape="round" />
        <p className="font-semibold">{follower.name}</p>
      </div>
      <dl className="mt-5 space-y-3 text-sm">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="mt-0.5">{value}</dd>
          </div>
        ))}
      </dl>
      {actions ? <div className="mt-5 flex flex-wrap gap-2">{actions}</div> : null}
    </aside>
  )
}
