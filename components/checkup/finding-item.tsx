'use client'
import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RuleLink } from '@/components/ui/rule-link'
import type { Finding } from '@/lib/checkup/contract'
import { NearCopyWays } from './near-copy-ways'

const TONES = { note: 'neutral', warn: 'warning', hold: 'danger' } as const

interface Props {
  finding: Finding
  /** The article's title, where several are checked. */
  title: string | null
  href: string
  onGo?: (line: number) => void
}

/** One finding: how grave, what, where, which rule, and the way there. */
export function FindingItem({ finding, title, href, onGo }: Props) {
  const t = useTranslations('checkup')
  const { severity, code, facts, line, field, excerpt, clause } = finding
  const place = line === null ? t(`fields.${field}`) : t('panel.line', { line })
  return (
    <li className="space-y-1 px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge tone={TONES[severity]}>{t(`severities.${severity}`)}</StatusBadge>
        <span className="text-xs text-muted">{title ? `${title} · ${place}` : place}</span>
        {clause ? <RuleLink code={clause} /> : null}
        {line !== null && onGo ? (
          <Button size="sm" variant="tertiary" className="ml-auto" onPress={() => onGo(line)}>
            {t('panel.go')}
          </Button>
        ) : null}
        {onGo ? null : (
          <a href={href} className="ml-auto inline-flex min-h-6 items-center text-link underline underline-offset-2">
            {t('panel.go')}
          </a>
        )}
      </p>
      <p>{t(`findings.${code}`, facts)}</p>
      {excerpt ? <p className="border-l-2 border-separator pl-2 text-xs break-all text-muted">{excerpt}</p> : null}
      <NearCopyWays finding={finding} home={/^\/console\/[^/]+/.exec(href)?.[0]} />
      {severity === 'hold' ? <p className="text-xs text-muted">{t('severityHelp.hold')}</p> : null}
    </li>
  )
}
