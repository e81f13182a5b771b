import { useTranslations } from 'next-intl'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { SignInView } from '@/lib/identity/contract'
import { deviceName } from './device-name'

/** The latest sign-ins, open or over, with those that were mailed because their device was new (ACC-9). */
export function SignInList({ signIns }: { signIns: readonly SignInView[] }) {
  const t = useTranslations('identity.signIns')
  return (
    <Card title={t('title')} isFlush>
      <p className="px-5 pb-2 text-sm text-muted">{t('about')}</p>
      <ul className="divide-y divide-separator border-t border-separator">
        {signIns.map((signIn) => (
          <SignIn key={signIn.id} signIn={signIn} />
        ))}
      </ul>
    </Card>
  )
}

/** One sign-in: when, with what, from where. */
export function SignIn({ signIn: { at, address, userAgent, isNewDevice, isOpen } }: { signIn: SignInView }) {
  const t = useTranslations('identity.signIns')
  const names = useTranslations('identity.security')
  const device = deviceName(userAgent)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3 text-sm">
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          <span title={userAgent}>{device ? names('deviceName', device) : names('unknownDevice')}</span>
          {isNewDevice ? <Badge tone="warning">{t('newDevice')}</Badge> : null}
        </span>
        <span className="block break-all text-muted">
          <DateTime at={at} /> · {address}
        </span>
      </span>
      <StatusBadge tone={isOpen ? 'success' : 'neutral'}>{t(isOpen ? 'open' : 'over')}</StatusBadge>
    </li>
  )
}
