import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import type { FigureSummary } from '@/lib/policy-console/contract'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import { useSourceText } from './source-text'
import { ValueView } from './value-view'

/** The rulebook's figures by the group of rules they come from. */
export function FigureList({ figures }: { figures: readonly FigureSummary[] }) {
  const t = useTranslations('policy-console')
  const areas = [...new Set(figures.map(({ area }) => area))]
  return (
    <div className="space-y-5">
      {areas.map((area) => (
        <Card key={area} title={t.has(`areas.${area}`) ? t(`areas.${area}`) : t('otherArea')} isFlush>
          <ul className="divide-y divide-separator">
            {figures
              .filter((figure) => figure.area === area)
              .map((figure) => (
                <Row key={figure.name} figure={figure} />
              ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function Row({ figure: { name, shape, value, from, source, next } }: { figure: FigureSummary }) {
  const t = useTranslations('policy-console')
  const day = useMomentText()
  const sourceText = useSourceText()
  return (
    <li className="grid gap-x-6 gap-y-1 px-5 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div>
        <Link
          href={`/moderation/policy/${name}`}
          className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
        >
          {t(`figures.${name}.title`)}
        </Link>
        <p className="text-sm text-muted">{t(`figures.${name}.text`)}</p>
      </div>
      <div className="text-sm">
        <ValueView name={name} shape={shape} value={value} />
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          {from ? <span>{t('from', { date: day(from) })}</span> : null}
          <span>{sourceText(source)}</span>
          {next ? (
            <Badge tone="warning">
              {t('columns.next')} · {day(next)}
            </Badge>
          ) : null}
        </p>
      </div>
    </li>
  )
}
