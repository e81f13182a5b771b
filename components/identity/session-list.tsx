import { MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import type { SessionView } from '@/lib/identity/contract'
import { deviceName } from './device-name'

interface Props {
  sessions: readonly SessionView[]
  endOne: FormAction
  endOthers: FormAction
}

/** The devices that are signed in, each with its way out; plain forms, so that it works anywhere and at once (ACC-9). */
export function SessionList({ sessions, endOne, endOthers }: Props) {
  const t = useTranslations('identity.security')
  return (
    <section className="rounded-lg border border-border bg-surface">
      <div className="px-5 pt-4">
        <h2 className="text-base font-semibold">{t('sessions')}</h2>
        <p className="mt-1 text-sm text-muted">{t('sessionsHelp')}</p>
      </div>
      <ul className="mt-2 divide-y divide-separator">
        {sessions.map((session) => (
          <Row key={session.id} session={session} endOne={endOne} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="border-t border-separator px-5 py-4">
          <p className="mb-3 text-sm text-muted">{t('endOthersHelp')}</p>
          <NativeForm name="end-others" action={endOthers} submitLabel={t('endOthers')} submitTone="danger" />
        </div>
      ) : null}
    </section>
  )
}

function Row({ session, endOne }: { session: SessionView; endOne: FormAction }) {
  const t = useTranslations('identity.security')
  const device = deviceName(session.userAgent)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
      <MonitorSmartphone size={24} strokeWidth={1.5} aria-hidden className="shrink-0 text-muted" />
      <div className="min-w-0 grow basis-48">
        <p className="font-medium" title={session.userAgent}>
          {device ? t('deviceName', device) : t('unknownDevice')}
          {session.isThisOne ? (
            <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-normal text-accent-soft-foreground">
              {t('thisOne')}
            </span>
          ) : null}
        </p>
        <p className="text-sm break-all text-muted">{session.address}</p>
        <p className="text-sm text-muted">
          {t('since')} <DateTime at={session.createdAt} /> · {t('seen')} <DateTime at={session.seenAt} />
        </p>
      </div>
      {session.isThisOne ? null : (
        <NativeForm
          name={`end-${session.id}`}
          action={endOne}
          hidden={{ sessionId: session.id }}
          submitLabel={t('end')}
          submitTone="plain"
        />
      )}
    </li>
  )
}
