'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { AudienceChoice } from './use-audience'

/** How many it reaches now, and those left out by reason (E22). */
export function AudienceNumbers({ audience }: { audience: AudienceChoice }) {
  const t = useTranslations('audience')
  const format = useFormatter()
  const { count, isEmpty } = audience
  if (isEmpty) return <p className="text-sm text-muted">{t('chooseOne')}</p>
  return (
    <div role="status" aria-busy={count === null} className="rounded-lg bg-surface-secondary px-4 py-3 text-sm">
      {count === null ? (
        <p className="text-muted">{t('counting')}</p>
      ) : count.tooFew ? (
        <p>{t('tooFew', { least: count.tooFew.least })}</p>
      ) : (
        <>
          <p className="text-base font-medium">
            {t(count.rounded ? 'reachedAbout' : 'reached', { count: count.reached })}
          </p>
          {count.leftOut.length > 0 ? (
            <dl className="mt-2 grid gap-x-6 gap-y-1 text-muted sm:grid-cols-2">
              {count.leftOut.map(({ reason, count: many }) => (
                <div key={reason} className="flex justify-between gap-3">
                  <dt>{t(`leftOut.${reason}`)}</dt>
                  <dd className="tabular">{format.number(many)}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </>
      )}
    </div>
  )
}
