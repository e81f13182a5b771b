import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { DocumentId } from '@/lib/agreement/contract'
import type { VersionRecordView, VersionsView } from '@/lib/policy-console/contract'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import type { FormAction } from '../ui/form/result'
import { LinkButton } from '../ui/link-button'
import { WithdrawForm } from './withdraw-form'

const TONES = { past: 'neutral', current: 'success', coming: 'warning' } as const
const LINK = 'inline-flex min-h-6 items-center text-link underline underline-offset-2'

/** Every version of every document with who accepted it in figures; what is announced can be withdrawn before its day. */
export function VersionList({ view, withdraw }: { view: VersionsView; withdraw: FormAction }) {
  const t = useTranslations('policy-console.agreements')
  const all = useTranslations('agreement')
  return (
    <div className="space-y-5">
      {DocumentId.options.map((document) => (
        <Card
          key={document}
          title={all(`documents.${document}.name`)}
          aside={
            view.mayAnnounce ? (
              <LinkButton href={`/moderation/agreements/${document}`} size="sm">
                {t('announce')}
              </LinkButton>
            ) : null
          }
          isFlush
        >
          <ul className="divide-y divide-separator border-t border-separator">
            {view.versions
              .filter((version) => version.document === document)
              .map((version, at, list) => (
                <Version
                  key={version.version}
                  record={version}
                  before={list[at + 1]?.version ?? null}
                  withdraw={view.mayAnnounce ? withdraw : null}
                />
              ))}
          </ul>
        </Card>
      ))}
      <Withdrawn withdrawn={view.withdrawn} />
    </div>
  )
}

interface VersionProps {
  record: VersionRecordView
  before: string | null
  withdraw: FormAction | null
}

function Version({ record: one, before, withdraw }: VersionProps) {
  const t = useTranslations('policy-console.agreements')
  const all = useTranslations('agreement')
  const day = useMomentText()
  return (
    <li className="px-5 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{all('version', { version: one.version })}</span>
        <Badge tone={TONES[one.state]}>{all(`states.${one.state}`)}</Badge>
        <span className="text-sm text-muted">{all('from', { date: day(one.from) })}</span>
      </p>
      {one.changes ? <p className="mt-1 text-sm">{one.changes}</p> : null}
      {one.announced ? (
        <p className="mt-1 text-sm text-muted">{t('announcedFor', { reason: one.announced.reason })}</p>
      ) : null}
      <dl className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {(['agreed', 'byUse', 'refused'] as const).map((what) => (
          <div key={what} className="flex gap-2">
            <dt className="text-muted">{t(what)}</dt>
            <dd className="tabular">{t('people', { count: one[what] })}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
        <Link href={`/agreement/${one.document}?version=${one.version}`} className={LINK}>
          {t('read')}
        </Link>
        {before ? (
          <Link href={`/agreement/${one.document}/changes?before=${before}&after=${one.version}`} className={LINK}>
            {t('compare')}
          </Link>
        ) : null}
      </p>
      {one.state === 'coming' && one.announced && withdraw ? (
        <WithdrawForm
          name={`withdraw-${one.document}-${one.version}`}
          title={t('withdrawTitle', { version: one.version })}
          text={t('withdrawText')}
          hidden={{ document: one.document, version: one.version }}
          withdraw={withdraw}
        />
      ) : null}
    </li>
  )
}

function Withdrawn({ withdrawn }: Pick<VersionsView, 'withdrawn'>) {
  const t = useTranslations('policy-console.agreements')
  const all = useTranslations('agreement')
  const day = useMomentText()
  if (withdrawn.length === 0) return null
  return (
    <Card title={t('withdrawnTitle')}>
      <ul className="space-y-1 text-sm">
        {withdrawn.map((one) => (
          <li key={`${one.document}-${one.version}`}>
            {t('withdrawnLine', {
              document: all(`documents.${one.document}.name`),
              version: one.version,
              from: day(one.from),
              date: day(one.withdrawnAt),
              reason: one.withdrawnReason,
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
