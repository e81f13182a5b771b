import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { FigureHistory, Plans } from '@/components/policy-console/figure-history'
import { PlanConfirm } from '@/components/policy-console/plan-confirm'
import { PlanForm } from '@/components/policy-console/plan-form'
import { WhatIf } from '@/components/policy-console/what-if-card'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { RuleLink } from '@/components/ui/rule-link'
import { getFigure } from '@/lib/policy-console'
import { ask } from '@/lib/platform/http/page-context'
import { plan, withdraw } from '../actions'

interface Props {
  params: Promise<{ figure: string }>
  searchParams: Promise<{ from?: string; value?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('policy-console')
  const key = `figures.${(await params).figure}.title`
  return { title: t.has(key) ? t(key) : t('title') }
}

/** The rule that a source names, where its text stands on the rules' page. */
const ruleOf = (source: string) => /^[A-Z]+-\d+/.exec(source)?.[0]

export default async function FigurePage({ params, searchParams }: Props) {
  const [{ figure: name }, { from = '', value }] = await Promise.all([params, searchParams])
  const figure = await ask('administrator', getFigure, { figure: name, from, value })
  const t = await getTranslations('policy-console')
  const { asked } = figure
  const rule = ruleOf(figure.entries[0]?.source ?? '')
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/policy"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('title')}
        </Link>
      </p>
      <PageHeader
        title={t(`figures.${figure.name}.title`)}
        description={t(`figures.${figure.name}.text`)}
        mark={rule ? <RuleLink code={rule} /> : null}
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="space-y-5">
          <Plans figure={figure} withdraw={withdraw} />
          {figure.mayPlan ? (
            <PlanForm key={`${from} ${value}`} figure={figure} from={from} value={asked?.after ?? figure.value} />
          ) : (
            <p className="text-sm text-muted">{t('plan.readOnly')}</p>
          )}
          {asked ? (
            <section id="what-if" className="scroll-mt-20">
              <Card title={t('whatIf.title')}>
                <WhatIf whatIf={asked} shape={figure.shape} />
                {figure.mayPlan ? (
                  <div className="mt-5 border-t border-separator pt-5">
                    <PlanConfirm whatIf={asked} plan={plan} />
                  </div>
                ) : null}
              </Card>
            </section>
          ) : null}
        </div>
        <FigureHistory figure={figure} />
      </div>
    </>
  )
}
