import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { NearCopy, OriginalDesk } from '@/lib/originals/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextArea } from '../ui/text-area'

interface Props {
  desk: OriginalDesk
  dispute: FormAction<{ receipt: string }>
}

const NOTE = 'rounded-lg border border-border bg-surface px-4 py-3 text-sm'

/** What stands in the way of a declaration, or that nothing does. */
export function Finding({ desk, dispute }: Props) {
  const t = useTranslations('originals.desk')
  const moment = useMomentText()
  const { settledAt, isPublished, isReprint, characters, leastCharacters: least, near, nearCopyPercent } = desk
  if (isReprint) return <p className={NOTE}>{t('isReprint')}</p>
  if (isPublished)
    return <p className={NOTE}>{settledAt ? t('settled', { at: moment(settledAt) }) : t('notDeclared')}</p>
  if (characters < least) return <p className={NOTE}>{t('tooShort', { characters, least })}</p>
  if (near) return <Near desk={desk} near={near} dispute={dispute} />
  return <p className={NOTE}>{t('clear', { percent: nearCopyPercent })}</p>
}

function Near({ desk, near, dispute }: Props & { near: NearCopy }) {
  const t = useTranslations('originals.desk')
  const moment = useMomentText()
  const { accountId, articleId } = desk
  const { title, account, percent, publishedAt } = near
  return (
    <div className="rounded-lg border border-warning bg-surface px-4 py-3 text-sm">
      <p>{t('near', { title, account, percent, at: moment(publishedAt) })}</p>
      <a
        href={`/a/${near.articleId}`}
        className="mt-1 inline-flex min-h-6 items-center text-link underline underline-offset-2"
      >
        {t('nearLink')}
      </a>
      {near.accountId === accountId ? null : (
        <details className="mt-3 border-t border-separator pt-3">
          <summary className="cursor-pointer font-medium">{t('disputeTitle')}</summary>
          <p className="my-3 text-muted">{t('disputeAbout')}</p>
          <ActionForm
            name="dispute"
            action={dispute}
            hidden={{ accountId, articleId }}
            submitLabel={t('dispute')}
            submitVariant="secondary"
          >
            <TextArea name="text" label={t('disputeText')} limit={300} isRequired />
          </ActionForm>
        </details>
      )}
    </div>
  )
}
