import { useFormatter, useTranslations } from 'next-intl'
import { refusalText, useMomentText } from '@/components/texts'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeLinkButton, NativeTextArea } from '@/components/ui/native'
import type { CommentsView, MyCommentsView } from '@/lib/comments/contract'

interface Props {
  articleId: string
  comments: CommentsView
  /** Null for who is not signed in. */
  mine: MyCommentsView | null
  write: FormAction
  clientKey: string
}

/** The form for a comment; or why there is none, and what helps. */
export function WriteComment({ articleId, comments, mine, write, clientKey }: Props) {
  const t = useTranslations('comments.reader')
  const all = useTranslations()
  const moment = useMomentText()
  const format = useFormatter()
  if (comments.who === 'off') return <p className="mt-6 text-muted">{t('off')}</p>
  if (comments.isClosed && comments.closesAt) {
    const at = format.dateTime(new Date(comments.closesAt), { dateStyle: 'medium', timeStyle: 'short' })
    return <p className="mt-6 text-muted">{t('closed', { at })}</p>
  }
  if (!mine) {
    return (
      <p className="mt-6">
        <NativeLinkButton
          href={`/m/sign-in?next=${encodeURIComponent(`/a/${articleId}/comments#write`)}`}
          tone="primary"
          className="w-full sm:w-auto"
        >
          {t('signIn')}
        </NativeLinkButton>
      </p>
    )
  }
  if (mine.bar) {
    return (
      <p className="mt-6 rounded-lg bg-default-soft px-4 py-3">
        {refusalText(all, { kind: 'forbidden', requestId: '', ...mine.bar }, moment)}
      </p>
    )
  }
  return (
    <section id="write" className="mt-6 scroll-mt-4">
      <NativeForm
        name={`comment-${articleId}`}
        action={write}
        hidden={{ articleId, clientKey }}
        submitLabel={t('send')}
      >
        <NativeTextArea
          name="text"
          label={t('text')}
          help={t(comments.showsAtOnce ? 'textHelp' : 'textHelpChosen', { limit: mine.limit })}
          rows={4}
          required
        />
      </NativeForm>
    </section>
  )
}
