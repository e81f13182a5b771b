'use client'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { OwnLike } from '@/lib/author-likes/contract'
import { NativeForm } from '../ui/form/native-form'
import type { FormAction } from '../ui/form/result'
import { MoneyText } from '../ui/money-text'

interface Props {
  likes: readonly OwnLike[]
  takeBack: FormAction<{ articleId: string }>
}

/** What a reader gave at this article, the way to each payment, and taking it back while it is held. */
export function OwnLikes({ likes, takeBack }: Props) {
  const t = useTranslations('author-likes')
  const moment = useMomentText()
  if (likes.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="text-base font-semibold">{t('page.mine')}</h2>
      <ul className="mt-2 divide-y divide-separator border-y border-separator">
        {likes.map(({ id, amountFen, state, at, paymentId, returnableUntil, thanks }) => (
          <li key={id} className="space-y-2 py-3 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <MoneyText fen={amountFen} className="font-medium" />
              <span>{t(`state.${state}`)}</span>
              <span className="text-muted">{moment(at)}</span>
            </p>
            {thanks ? <p>{t('page.thanks', { thanks })}</p> : null}
            {paymentId ? (
              <a
                href={`/m/payments/${paymentId}`}
                className="inline-flex min-h-8 items-center text-link underline underline-offset-4"
              >
                {t('page.toPayment')}
              </a>
            ) : null}
            {returnableUntil ? (
              <>
                <p className="text-muted">{t('page.until', { until: moment(returnableUntil) })}</p>
                <NativeForm
                  name={`take-back-${id}`}
                  action={takeBack}
                  hidden={{ likeId: id }}
                  submitLabel={t('page.takeBack')}
                  submitTone="plain"
                />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
