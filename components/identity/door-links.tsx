import { useTranslations } from 'next-intl'
import Link from 'next/link'

const DOORS = { operator: '/sign-in', subscriber: '/m/sign-in', administrator: '/moderation/sign-in' } as const

/** Leads whoever stands at the wrong door to the others. */
export function DoorLinks({ here }: { here: keyof typeof DOORS }) {
  const t = useTranslations('identity.form')
  const others = (Object.keys(DOORS) as (keyof typeof DOORS)[]).filter((door) => door !== here)
  return (
    <nav aria-label={t('otherDoors')} className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
      <span aria-hidden>{t('otherDoors')}</span>
      {others.map((door) => (
        <Link
          key={door}
          href={DOORS[door]}
          className="inline-flex min-h-11 items-center text-link underline-offset-4 hover:underline"
        >
          {t(`doors.${door}`)}
        </Link>
      ))}
    </nav>
  )
}
