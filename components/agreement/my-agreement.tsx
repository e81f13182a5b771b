import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { DateTime } from '@/components/ui/date-time'
import type { FormAction } from '@/components/ui/form/result'
import { nativeButton } from '@/components/ui/native'
import { type MyAgreementView, type PendingVersionView, refOf } from '@/lib/agreement/contract'
import { AcceptForm, readHref } from './agreement-notice'
import { TEXT_LINK } from './text-link'

interface Props {
  view: MyAgreementView
  page: string
  accept: FormAction
  /** The ways out: exporting and closing. */
  ways: ReactNode
}

/** What a person accepted, owes, refused, and what is to come (AGR-1, AGR-2). */
export function MyAgreement({ view: { owed, refused, coming, accepted }, page, accept, ways }: Props) {
  const t = useTranslations('agreement.mine')
  return (
    <div className="max-w-3xl space-y-8">
      {owed.length > 0 ? (
        <Section title={t('owedTitle')} lead={t('owedText')}>
          {owed.map((one) => (
            <Pending key={refOf(one)} version={one}>
              <AcceptForm owed={[one]} accept={accept} />
              <Link href={`${page}/refuse?version=${refOf(one)}`} className={nativeButton('quiet')}>
                {t('refuse')}
              </Link>
            </Pending>
          ))}
        </Section>
      ) : null}
      {refused.length > 0 ? (
        <Section title={t('refusedTitle')} lead={t('refusedText')}>
          {refused.map((one) => (
            <Pending key={refOf(one)} version={one}>
              <span className="text-sm text-muted">
                {t('refusedAt')} <DateTime at={one.refusedAt} />
              </span>
              <AcceptForm owed={[one]} accept={accept} />
            </Pending>
          ))}
          <li className="px-5 py-4">{ways}</li>
        </Section>
      ) : null}
      {coming.length > 0 ? (
        <Section title={t('comingTitle')} lead={t('comingText')}>
          {coming.map((one) => (
            <Pending key={refOf(one)} version={one} />
          ))}
        </Section>
      ) : null}
      <Accepted accepted={accepted} />
    </div>
  )
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="mt-1 text-sm text-muted">{lead}</p>
      <ul className="mt-3 divide-y divide-separator rounded-lg border border-border bg-surface">{children}</ul>
    </section>
  )
}

function Pending({ version: one, children }: { version: PendingVersionView; children?: ReactNode }) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  return (
    <li className="px-5 py-4">
      <p className="font-medium">
        {t(`documents.${one.document}.name`)} · {t('version', { version: one.version })}
      </p>
      <p className="text-sm text-muted">{t('from', { date: day(one.from) })}</p>
      {one.changes ? <p className="mt-1 text-sm">{one.changes}</p> : null}
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
        <Link href={readHref(one)} className={TEXT_LINK}>
          {t(one.before ? 'notice.whatChanged' : 'notice.read')}
        </Link>
        {one.before ? (
          <Link href={`/agreement/${one.document}?version=${one.version}`} className={TEXT_LINK}>
            {t('notice.readWhole')}
          </Link>
        ) : null}
      </p>
      {children ? <div className="mt-3 flex flex-wrap items-center gap-3">{children}</div> : null}
    </li>
  )
}

function Accepted({ accepted }: Pick<MyAgreementView, 'accepted'>) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  return (
    <Section title={t('mine.acceptedTitle')} lead={t('mine.acceptedText')}>
      {accepted.length === 0 ? <li className="px-5 py-4 text-sm text-muted">{t('mine.acceptedNone')}</li> : null}
      {accepted.map((one) => (
        <li key={refOf(one)} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-5 py-3">
          <span>
            <Link href={`/agreement/${one.document}?version=${one.version}`} className={TEXT_LINK}>
              {t(`documents.${one.document}.name`)} · {t('version', { version: one.version })}
            </Link>
            <span className="block text-sm text-muted">
              {t('from', { date: day(one.from) })} · {t(one.isCurrent ? 'states.current' : 'states.past')}
            </span>
          </span>
          <span className="text-sm text-muted">
            {t(`mine.ways.${one.way}`)} · <DateTime at={one.acceptedAt} />
          </span>
        </li>
      ))}
    </Section>
  )
}
