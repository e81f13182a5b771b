import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { type AgreementNoticeView, type PendingVersionView, refOf } from '@/lib/agreement/contract'
import { TEXT_LINK } from './text-link'

interface Props {
  notice: AgreementNoticeView
  /** The person's own page: `/console/agreement` or `/m/me/agreement`. */
  page: string
  accept: FormAction
}

/** Stands above every page until a new version is accepted: that going on means accepting, said before the first action (AGR-2). */
export function AgreementNotice({ notice: { owed, refused }, page, accept }: Props) {
  const t = useTranslations('agreement.notice')
  const day = useMomentText()
  const all = useTranslations('agreement')
  if (owed.length + refused.length === 0) return null
  if (owed.length === 0)
    return (
      <aside aria-label={t('label')} className="mb-5 rounded-lg bg-danger-soft px-4 py-3 text-danger-soft-foreground">
        <p className="font-medium">{t('refusedTitle')}</p>
        <p className="mt-1 text-sm">{t('refusedText')}</p>
        <p className="mt-2 text-sm">
          <Link href={page} className="inline-flex min-h-6 items-center underline underline-offset-2">
            {t('decide')}
          </Link>
        </p>
      </aside>
    )
  return (
    <aside aria-label={t('label')} className="mb-5 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
      <p className="font-medium">{t('title', { count: owed.length })}</p>
      <ul className="mt-1 text-sm">
        {owed.map((one) => (
          <li key={refOf(one)} className="flex flex-wrap items-center gap-x-3">
            <span>
              {t('line', {
                document: all(`documents.${one.document}.name`),
                version: one.version,
                date: day(one.from),
              })}
            </span>
            <Link href={readHref(one)} className="inline-flex min-h-6 items-center underline underline-offset-2">
              {t(one.before ? 'whatChanged' : 'read')}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm">{t('text')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3 text-foreground">
        <AcceptForm owed={owed} accept={accept} />
        <Link href={page} className={TEXT_LINK}>
          {t('refuse')}
        </Link>
      </div>
    </aside>
  )
}

/** One button that accepts exactly the versions that the person was shown. */
export function AcceptForm({ owed, accept }: { owed: readonly PendingVersionView[]; accept: FormAction }) {
  const t = useTranslations('agreement.notice')
  return (
    <NativeForm name={`accept-${owed.map(refOf).join()}`} action={accept} submitLabel={t('accept')} className="">
      {owed.map((one) => (
        <input key={refOf(one)} type="hidden" name="versions[]" value={refOf(one)} />
      ))}
    </NativeForm>
  )
}

/** Where a version is read: beside the one that was accepted before it, else whole. */
export const readHref = ({ document, version, before }: PendingVersionView): string =>
  before
    ? `/agreement/${document}/changes?before=${before}&after=${version}`
    : `/agreement/${document}?version=${version}`
