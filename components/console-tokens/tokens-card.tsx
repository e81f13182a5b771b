'use client'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateTime } from '@/components/ui/date-time'
import { RuleLink } from '@/components/ui/rule-link'
import type { TokensView, TokenView } from '@/lib/console-tokens/contract'
import type { TokenDeeds } from './deeds'
import { MakeTokenDialog } from './make-token-dialog'

/** The person's tokens for programs of their own: what each is for, until when, when it was last used; making and revoking. */
export function TokensCard({ tokens: { tokens, most }, ...deeds }: { tokens: TokensView } & TokenDeeds) {
  const t = useTranslations('console-tokens')
  const [isMaking, setMaking] = useState(false)
  const good = tokens.filter(({ state }) => state === 'good').length
  return (
    <Card title={t('title')} aside={<RuleLink code="AUTH-2" />}>
      <p className="mb-2 max-w-prose text-sm text-muted">{t('about')}</p>
      <p className="mb-4 text-sm">
        {t('howTo')} <code className="break-all text-xs">npm run xintai -- draft:push FILE.md --help</code>
      </p>
      {tokens.length === 0 ? (
        <p className="mb-4 text-sm">{t('none')}</p>
      ) : (
        <ul className="mb-4 divide-y divide-separator border-y border-separator">
          {tokens.map((token) => (
            <Token key={token.id} token={token} revoke={deeds.revoke} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={<KeyRound size={16} aria-hidden />} onPress={() => setMaking(true)}>
          {t('make')}
        </Button>
        <span className="text-sm text-muted">{t('count', { good, most })}</span>
      </div>
      <MakeTokenDialog isOpen={isMaking} onClose={() => setMaking(false)} {...deeds} />
    </Card>
  )
}

const TONES = { good: 'success', expired: 'neutral', revoked: 'neutral' } as const

function Token({ token, revoke }: { token: TokenView } & Pick<TokenDeeds, 'revoke'>) {
  const t = useTranslations('console-tokens')
  const [isAsking, setAsking] = useState(false)
  const { id, name, tail, state } = token
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="break-all">{name}</span>
          <code className="text-xs text-muted">…{tail}</code>
          <StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>
        </p>
        <TokenDates token={token} />
      </div>
      {state === 'good' ? (
        <>
          <Button size="sm" variant="danger-soft" onPress={() => setAsking(true)}>
            {t('revoke')}
          </Button>
          <ConfirmDialog
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            title={t('revokeTitle', { name })}
            isUndoable={false}
            confirmLabel={t('revoke')}
            onConfirm={() => revoke({ tokenId: id })}
          >
            {t('revokeText')}
          </ConfirmDialog>
        </>
      ) : null}
    </li>
  )
}

function TokenDates({ token: { state, expiresAt, revokedAt, lastUsedAt, lastUsedFrom } }: { token: TokenView }) {
  const t = useTranslations('console-tokens')
  const label = { good: t('until'), expired: t('ended'), revoked: t('revokedOn') }[state]
  return (
    <p className="text-muted">
      {label} <DateTime at={revokedAt ?? expiresAt} /> ·{' '}
      {lastUsedAt ? (
        <>
          {t('lastUsed')} <DateTime at={lastUsedAt} /> {t('from', { address: lastUsedFrom })}
        </>
      ) : (
        t('neverUsed')
      )}
    </p>
  )
}
