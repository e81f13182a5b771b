import { useTranslations } from 'next-intl'
import { SignIn } from '@/components/identity/sign-in-list'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { SecondFactorView, SignInView } from '@/lib/identity/contract'
import type { SecurityCentreView } from '@/lib/members/contract'

const MINE = { totp: 'mineTotp', mail: 'mineMail', none: 'mineNone' } as const

/** The second factor of the one who looks, and how many of the people here have an authenticator. */
export function FactorCard({ factor, people }: { factor: SecondFactorView; people: SecurityCentreView['people'] }) {
  const t = useTranslations('members.security')
  return (
    <Card
      title={t('mine')}
      footer={
        <LinkButton size="sm" href="/console/security">
          {t('mineLink')}
        </LinkButton>
      }
    >
      <p className="text-sm">{t(MINE[factor.kind], { left: factor.recoveryCodesLeft })}</p>
      <h3 className="mt-4 text-sm font-medium">{t('people')}</h3>
      <p className="mt-1 text-sm text-muted">
        {t('peopleText', { count: people.count, proved: people.withAuthenticator })}
      </p>
    </Card>
  )
}

/** The sign-ins of the one who looks that came from a new device, each of which was mailed (ACC-9). */
export function NewDevices({ signIns }: { signIns: readonly SignInView[] }) {
  const t = useTranslations('members.security')
  const fresh = signIns.filter(({ isNewDevice }) => isNewDevice)
  return (
    <Card title={t('signIns')} isFlush>
      {fresh.length === 0 ? <p className="px-5 pb-5 text-sm text-muted">{t('noSignIns')}</p> : null}
      <ul className="divide-y divide-separator border-t border-separator empty:hidden">
        {fresh.map((signIn) => (
          <SignIn key={signIn.id} signIn={signIn} />
        ))}
      </ul>
    </Card>
  )
}

/** Earlier freezes, each with who began and who ended it. */
export function EarlierFreezes({ earlier }: Pick<SecurityCentreView, 'earlier'>) {
  const t = useTranslations('members.security')
  const moment = useMomentText()
  return (
    <Card title={t('earlier')}>
      {earlier.length === 0 ? <p className="text-sm text-muted">{t('noEarlier')}</p> : null}
      <ul className="space-y-3 text-sm">
        {earlier.map(({ id, startedAt, startedBy, reason, endedAt, endedBy }) => (
          <li key={id}>
            {t('earlierLine', {
              start: moment(startedAt),
              by: startedBy,
              end: endedAt ? moment(endedAt) : '–',
              endedBy: endedBy ?? '–',
            })}
            {reason ? <span className="block text-muted">{t('reason', { reason })}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What to do while an account is frozen, in order. */
export function WhatNow({ base, maySeeLog }: { base: string; maySeeLog: boolean }) {
  const t = useTranslations('members.security')
  const people = useTranslations('layout.console.items')
  const steps = [
    { text: t('after1'), href: '/console/security', name: t('mineLink') },
    { text: t('after2'), href: `${base}/people`, name: people('people') },
    ...(maySeeLog ? [{ text: t('after3'), href: `${base}/log`, name: t('logLink') }] : []),
  ]
  return (
    <Card title={t('afterTitle')}>
      <ol className="list-decimal space-y-3 pl-5 text-sm">
        {steps.map(({ text, href, name }) => (
          <li key={href}>
            {text}{' '}
            <LinkButton size="sm" variant="tertiary" href={href}>
              {name}
            </LinkButton>
          </li>
        ))}
      </ol>
    </Card>
  )
}
