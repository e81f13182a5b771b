import { localeOf, words } from '@/lib/platform/words'
import { NotificationFacts, NotificationKind } from './contract'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const DAY = /^\d{4}-\d{2}-\d{2}$/

export interface Written {
  subject: string
  text: string
}

/** A notification as a mail in the person's language; instants are written in the platform's zone. */
export function letter(
  { kind, facts, locale }: { kind: string; facts: unknown; locale: string },
  link: string,
): Written {
  const language = localeOf(locale)
  const t = words(language, 'notifications')
  const name = NotificationKind.parse(kind)
  const given = NotificationFacts.parse(facts)
  const written = (value: string) => (INSTANT.test(value) ? t.moment(value) : DAY.test(value) ? t.day(value) : value)
  const values: Record<string, string | number> = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, typeof value === 'string' ? written(value) : value]),
  )
  if (typeof given.clause === 'string') values.clauseTitle = words(language, 'rules')(`${given.clause}.title`)
  const subject = t(`kinds.${name}.title`, values)
  return { subject, text: t('mail', { title: subject, text: t(`kinds.${name}.text`, values), link }) }
}
