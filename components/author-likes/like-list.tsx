import { Gift } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { LikeRow, LikesPage } from '@/lib/author-likes/contract'
import { Badge } from '../ui/badge'
import { DateTime } from '../ui/date-time'
import { EmptyState } from '../ui/empty-state'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { MoneyText, moneyText } from '../ui/money-text'
import { Stat } from '../ui/stat'
import { TextField } from '../ui/text-field'

interface Props {
  page: LikesPage
  thank: FormAction<{ likeId: string }>
}

/** Who liked an account's originals, what is held and what is available, and thanking. */
export function LikeList({ page, thank }: Props) {
  const t = useTranslations('author-likes')
  const { heldFen, availableFen, likes } = page
  return (
    <>
      <div className="mb-4 grid grid-cols-2 gap-4">
        <Stat label={t('available')} value={<MoneyText fen={availableFen} />} />
        <Stat label={t('held')} value={<MoneyText fen={heldFen} />} />
      </div>
      {likes.length === 0 ? (
        <EmptyState icon={<Gift size={28} strokeWidth={1.5} />} title={t('empty')}>
          {t('emptyAbout')}
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {likes.map((one) => (
            <Like key={one.id} one={one} page={page} thank={thank} />
          ))}
        </ul>
      )}
    </>
  )
}

function Like({ one, page: { accountId, wordCharacters }, thank }: Props & { one: LikeRow }) {
  const t = useTranslations('author-likes')
  const { id, name, title, articleId, amountFen, words, at, state, thanks } = one
  return (
    <li className="rounded-lg border border-border bg-surface p-3 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <a href={`/a/${articleId}`} className="font-medium hover:underline">
          {t('line', { name: name || t('nameless'), amount: moneyText(amountFen), title })}
        </a>
        {state === 'returned' ? <Badge>{t('state.returned')}</Badge> : null}
        <span className="text-xs text-muted">
          <DateTime at={at} />
        </span>
      </p>
      {words ? <p className="mt-1">{words}</p> : null}
      {thanks ? <p className="mt-1 text-muted">{t('thanked', { thanks })}</p> : null}
      {state === 'paid' && !thanks ? (
        <div className="mt-2">
          <ActionForm
            name={`thank-${id}`}
            action={thank}
            hidden={{ accountId, likeId: id }}
            submitLabel={t('thank')}
            submitVariant="secondary"
            className="flex flex-wrap items-end gap-3"
            draft={false}
          >
            <TextField name="thanks" label={t('thanksLabel')} maxLength={wordCharacters} isRequired />
          </ActionForm>
        </div>
      ) : null}
    </li>
  )
}
