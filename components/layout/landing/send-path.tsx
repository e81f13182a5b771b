import { useTranslations } from 'next-intl'

const STEPS = [
  { key: 'write', rule: 'PUB-1' },
  { key: 'send', rule: 'MSG-2' },
  { key: 'read', rule: 'PUB-6' },
  { key: 'answer', rule: 'MSG-4' },
  { key: 'report', rule: 'MOD-1' },
  { key: 'decide', rule: 'MOD-6' },
] as const

/** What happens to one send, in order, each step with the rule that it follows. */
export function SendPath() {
  const t = useTranslations('site.path')
  return (
    <section className="pb-16">
      <h2 className="font-serif text-2xl font-semibold">{t('title')}</h2>
      <ol className="mt-6 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {STEPS.map(({ key, rule }) => (
          <li key={key} className="flex flex-col border-t border-border-secondary pt-3 pb-7">
            <div className="flex items-baseline justify-between gap-4">
              <h3 className="font-serif text-xl font-semibold">{t(`${key}.title`)}</h3>
              <span className="tabular text-xs text-muted">{rule}</span>
            </div>
            <p className="mt-1 text-sm leading-relaxed text-muted">{t(`${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
