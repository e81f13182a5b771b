import { ArrowRight, BookOpenText, PenLine, Scale } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

const DOORS = [
  { key: 'reader', href: '/m', icon: BookOpenText },
  { key: 'operator', href: '/console', icon: PenLine },
  { key: 'administrator', href: '/moderation/queue', icon: Scale },
] as const

/** The three doors, each drawn as one: an arch with its sign, its people and its handle. */
export function Doors() {
  const t = useTranslations('site.doors')
  return (
    <section className="pb-16">
      <h2 className="font-serif text-2xl font-semibold">{t('title')}</h2>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <ul className="mt-6 grid gap-4 md:grid-cols-3">
        {DOORS.map(({ key, href, icon: Icon }) => (
          <li key={key} className="flex">
            <Link
              href={href}
              prefetch={false}
              className="group flex grow flex-col rounded-t-[5rem] rounded-b-lg border border-border-secondary bg-surface px-6 pt-9 pb-5 transition-colors hover:border-accent md:rounded-t-[9rem] md:pt-14"
            >
              <span
                aria-hidden
                className="mx-auto grid size-14 place-items-center rounded-full bg-accent-soft text-accent-soft-foreground"
              >
                <Icon size={26} strokeWidth={1.5} />
              </span>
              <h3 className="mt-4 text-center text-xl font-semibold">{t(`${key}.title`)}</h3>
              <p className="mt-2 mb-5 text-sm leading-relaxed text-muted">{t(`${key}.text`)}</p>
              <span className="mt-auto flex min-h-10 items-center justify-between border-t border-separator pt-3 text-sm font-medium text-link">
                {t(`${key}.action`)}
                <ArrowRight
                  size={18}
                  aria-hidden
                  className="transition-transform group-hover:translate-x-1 motion-reduce:transition-none"
                />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
