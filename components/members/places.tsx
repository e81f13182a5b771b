import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { PlacesView } from '@/lib/members/contract'

/** How many places of each term are taken (AUTH-2). */
export function Places({ places }: { places: readonly PlacesView[] }) {
  const t = useTranslations('members')
  return (
    <Card>
      <ul className="flex flex-wrap gap-x-8 gap-y-4">
        {places.map((place) => (
          <li key={place.term} className="min-w-48 grow basis-48 text-sm">
            <p className="font-medium">
              {t('places', { ...place })} <RuleLink code="AUTH-2" className="ml-1" />
            </p>
            <meter
              className="meter mt-2 w-full"
              min={0}
              max={place.limit}
              value={Math.min(place.taken, place.limit)}
              data-full={place.taken >= place.limit || undefined}
              aria-label={t('places', { ...place })}
            />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">{t('placesHelp')}</p>
    </Card>
  )
}
