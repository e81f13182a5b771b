import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import type { MyCommentsView } from '@/lib/comments/contract'

interface Props {
  own: MyCommentsView['own']
  takeBack: FormAction
}

/** What the reader wrote and only they can see yet. */
export function OwnComments({ own, takeBack }: Props) {
  const t = useTranslations('comments.reader')
  if (own.length === 0) return null
  return (
    <section className="mt-6 rounded-lg border border-border bg-surface px-4 py-3">
      <h2 className="text-sm font-medium">{t('mine')}</h2>
      <ul className="divide-y divide-separator">
        {own.map((comment) => (
          <li key={comment.id} className="space-y-2 py-3">
            <p className="text-xs text-muted">{t('waiting')}</p>
            <p className="break-words whitespace-pre-line">{comment.text}</p>
            <NativeForm
              name={`take-back-${comment.id}`}
              action={takeBack}
              hidden={{ commentId: comment.id }}
              submitLabel={t('takeBack')}
              submitTone="plain"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
