import { useTranslations } from 'next-intl'
import { CLAUSES, OPERATING_RULES } from '@/lib/rulebook/contract'

const GROUPS = [
  { key: 'CONTENT', codes: CLAUSES.filter(({ group }) => group === 'CONTENT').map(({ code }) => code) },
  { key: 'USE', codes: CLAUSES.filter(({ group }) => group === 'USE').map(({ code }) => code) },
  { key: 'OPERATION', codes: OPERATING_RULES },
] as const

/** Every rule by its number; forms, decisions and notices link here by it. */
export function RuleList() {
  const t = useTranslations('rules')
  return (
    <>
      {GROUPS.map(({ key, codes }) => (
        <section key={key} className="mt-10" aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`} className="text-xl font-semibold">
            {t(`groups.${key}`)}
          </h2>
          <dl className="mt-3 divide-y divide-separator rounded-lg border border-border bg-surface">
            {codes.map((code) => (
              <div key={code} id={code} className="scroll-mt-20 px-5 py-3 target:bg-accent-soft">
                <dt className="flex flex-wrap items-baseline gap-x-3">
                  <span className="tabular text-sm text-muted">{code}</span>
                  <span className="font-medium">{t(`${code}.title`)}</span>
                </dt>
                <dd className="mt-0.5 text-sm">{t(`${code}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
