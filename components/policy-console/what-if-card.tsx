import { useTranslations } from 'next-intl'
import type { Shape, WhatIfView } from '@/lib/policy-console/contract'
import { ValueView } from './value-view'

/** Whom a planned value would touch, counted now, with a few of them by name; honest where nothing stored is touched. */
export function WhatIf({
  whatIf: { figure, before, after, reach, missing, touched },
  shape,
}: {
  whatIf: WhatIfView
  shape: Shape
}) {
  const t = useTranslations('policy-console')
  return (
    <div className="space-y-3">
      <dl className="grid gap-3 text-sm sm:grid-cols-2">
        <div>
          <dt className="text-muted">{t('whatIf.before')}</dt>
          <dd>
            <ValueView name={figure} shape={shape} value={before} />
          </dd>
        </div>
        <div>
          <dt className="text-muted">{t('whatIf.after')}</dt>
          <dd className="font-medium">
            <ValueView name={figure} shape={shape} value={after} />
          </dd>
        </div>
      </dl>
      <p className="text-sm">{missing ? t(`whatIf.missing.${missing}`) : t(`whatIf.${reach}`)}</p>
      {touched.length > 0 ? (
        <ul className="list-disc space-y-1 pl-5 text-sm">
          {touched.map(({ what, count, facts, examples = [] }, at) => (
            <li key={at}>
              {t(`effects.${what}`, { count, ...facts })}
              {examples.length > 0 ? (
                <span className="block text-muted">{t('whatIf.examples', { names: examples.join(', ') })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {reach === 'counted' ? <p className="text-xs text-muted">{t('whatIf.hold')}</p> : null}
    </div>
  )
}
