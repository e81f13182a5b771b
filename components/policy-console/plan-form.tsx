'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useMomentText } from '@/components/texts'
import type { FigureView } from '@/lib/policy-console/contract'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { TextField } from '../ui/text-field'
import { ValueFields } from './value-fields'

interface Props {
  figure: FigureView
  /** What the address bar asks about already. */
  from: string
  value: unknown
}

/** Chooses a day and a value; whom it would touch is asked before anything is planned, by the address bar. */
export function PlanForm({ figure: { name, shape, firstDay, issue }, from: fromStart, value: valueStart }: Props) {
  const t = useTranslations('policy-console')
  const day = useMomentText()
  const router = useRouter()
  const [from, setFrom] = useState(fromStart)
  const [value, setValue] = useState(valueStart)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const query = new URLSearchParams({ from, value: JSON.stringify(value ?? null) })
    router.push(`/moderation/policy/${name}?${query.toString()}#what-if`)
  }
  const errorOf = (path: string) => (issue?.path === path ? t(`issues.${issue.code}`) : undefined)
  return (
    <Card title={t('plan.title')}>
      <p className="mb-4 text-sm text-muted">{t('plan.text')}</p>
      <form onSubmit={ask} noValidate className="space-y-4">
        <TextField
          name="from"
          type="date"
          label={t('plan.from')}
          help={t('plan.fromHelp', { date: day(firstDay) })}
          value={from}
          onChange={setFrom}
          error={errorOf('from')}
          className="max-w-xs"
          isRequired
        />
        <ValueFields path="value" label={t('plan.value')} shape={shape} value={value} onChange={setValue} />
        {errorOf('value') ? (
          <p role="alert" className="text-sm text-danger">
            {errorOf('value')}
          </p>
        ) : null}
        <Button type="submit" variant="secondary">
          {t('plan.preview')}
        </Button>
      </form>
    </Card>
  )
}
