import { BellRing, Gauge, MonitorSmartphone } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorLinks } from '@/components/identity/door-links'
import { SignInPanel } from '@/components/identity/sign-in-panel'
import { signInState, type SignInQuery } from '@/lib/platform/session/sign-in-page'
import { byCode, byPassword, requestCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.door.operator'))('title'), robots: { index: false } }
}

const POINTS = [
  { key: 'one', icon: Gauge },
  { key: 'two', icon: BellRing },
  { key: 'three', icon: MonitorSmartphone },
] as const

export default async function OperatorSignInPage({ searchParams }: { searchParams: SignInQuery }) {
  const t = await getTranslations('identity.door.operator')
  return (
    <div className="grid items-start gap-8 pt-6 sm:pt-12 md:grid-cols-[minmax(0,24rem)_1fr] md:gap-16">
      <section>
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-1 mb-6 text-muted">{t('lead')}</p>
        <div className="rounded-lg border border-border bg-surface p-5 sm:p-6">
          <SignInPanel
            door="operator"
            path="/sign-in"
            state={await signInState('operator', searchParams)}
            actions={{ requestCode, byCode, byPassword }}
          />
        </div>
        <div className="mt-4">
          <DoorLinks here="operator" />
        </div>
      </section>
      <aside className="hidden rounded-lg bg-accent-soft p-10 text-accent-soft-foreground md:block">
        <p className="font-serif text-2xl font-semibold text-balance">{t('aside')}</p>
        <p className="mt-3 max-w-prose leading-relaxed">{t('asideText')}</p>
        <ul className="mt-8 space-y-5">
          {POINTS.map(({ key, icon: Icon }) => (
            <li key={key} className="flex items-start gap-4">
              <span
                aria-hidden
                className="grid size-10 shrink-0 place-items-center rounded-full bg-surface text-accent"
              >
                <Icon size={20} strokeWidth={1.75} />
              </span>
              <span className="pt-2">{t(`points.${key}`)}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  )
}
