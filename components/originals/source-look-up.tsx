import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { SourceLook } from '@/lib/originals/contract'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { LinkButton } from '../ui/link-button'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

interface Props {
  accountId: string
  source: string
  look: SourceLook | null
  make: FormAction<{ articleId: string }>
  askAuthor: FormAction<{ requestId: string }>
}

/** Finds an original by its address, and says by what right it may be reprinted. */
export function SourceLookUp({ accountId, source, look, make, askAuthor }: Props) {
  const t = useTranslations('originals.reprints')
  return (
    <Card>
      <form action={`/console/${accountId}/reprints`} className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-60">
          <TextField
            name="source"
            label={t('address')}
            help={t('addressHelp')}
            defaultValue={source}
            inputMode="url"
            isRequired
          />
        </div>
        {/* Level with the field, not with the words under it. */}
        <Button type="submit" className="sm:mt-6">
          {t('lookUp')}
        </Button>
      </form>
      {source ? (
        <div className="mt-4 border-t border-separator pt-4 text-sm" role="status">
          {look ? (
            <Found accountId={accountId} look={look} make={make} askAuthor={askAuthor} />
          ) : (
            <p>{t('notFound')}</p>
          )}
        </div>
      ) : null}
    </Card>
  )
}

function Found({ accountId, look, make, askAuthor }: Omit<Props, 'source' | 'look'> & { look: SourceLook }) {
  const t = useTranslations('originals.reprints')
  const moment = useMomentText()
  const { articleId: sourceId, title, author, account, right, asked, made } = look
  const may = right && {
    edit: right.mayEdit ? 'yes' : 'no',
    hide: right.mayHideSource ? 'yes' : 'no',
  }
  return (
    <div className="space-y-3">
      <p className="font-medium">
        <a href={`/a/${sourceId}`} className="hover:underline">
          {t('found', { title, author, account })}
        </a>
      </p>
      <p>{right && may ? t(`may${right.basis}`, may) : t('mayNot')}</p>
      {made ? <LinkButton href={`/console/${accountId}/reprints/${made.articleId}`}>{t('open')}</LinkButton> : null}
      {right && !made ? (
        <ActionForm name="make" action={make} hidden={{ accountId, sourceId }} submitLabel={t('make')} draft={false} />
      ) : null}
      {asked ? <p className="text-muted">{t('asked', { at: moment(asked.at) })}</p> : null}
      {!right && !asked && !made ? (
        <ActionForm name="ask" action={askAuthor} hidden={{ accountId, sourceId }} submitLabel={t('ask')}>
          <TextArea name="note" label={t('note')} limit={300} isRequired={false} />
        </ActionForm>
      ) : null}
    </div>
  )
}
