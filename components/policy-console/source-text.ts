import { useTranslations } from 'next-intl'

/** Sources as the rulebook writes them: a rule, alone or with what the platform or a line of the product added. */
const FORMS = [
  { key: 'review', form: /^([A-Z]+-?\d+) for a .+, set by the platform$/ },
  { key: 'platform', form: /^([A-Z]+-?\d+), (?:\w+ )?set by the platform$/ },
  { key: 'asRule', form: /^([A-Z]+-?\d+), as ([A-Z]+-?\d+)$/ },
  { key: 'line', form: /^([A-Z]+-?\d+), (?:numbers? of acceptance line )?([A-Z]\d+)(?: of the product page)?$/ },
] as const

/** Which of the known forms a source has; null for a bare rule, and for a reason that a supervisor wrote. */
export function formOf(source: string): { key: (typeof FORMS)[number]['key']; rule: string; other: string } | null {
  for (const { key, form } of FORMS) {
    const [, rule, other = ''] = form.exec(source) ?? []
    if (rule) return { key, rule, other }
  }
  return null
}

/** Says a figure's source in the reader's language; a planned value's source is its reason, in the words it was given. */
export function useSourceText(): (source: string) => string {
  const t = useTranslations('policy-console.sources')
  return (source) => {
    const found = formOf(source)
    return found ? t(found.key, { rule: found.rule, other: found.other }) : source
  }
}
