import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetupForm } from '@/components/staff/setup-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { DateTime } from '@/components/ui/date-time'
import { ask } from '@/lib/platform/http/page-context'
import { getStaffLink } from '@/lib/staff'
import { begin, finish } from './actions'

interface Props {
  searchParams: Promise<{ token?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  // The address is a key: no other site is told of it.
  return {
    title: (await getTranslations('staff.welcome'))('title'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

export default async function WelcomePage({ searchParams }: Props) {
  const { token = '' } = await searchParams
  const link = await ask('public', getStaffLink, { token })
  const t = await getTranslations('staff')
  return (
    <>
      <h1 className="font-serif text-2xl font-semibold">{t('welcome.title')}</h1>
      <p className="mt-1 mb-6 text-muted">
        {t.rich('welcome.lead', {
          name: link.name,
          role: t(`roles.${link.role}`),
          until: () => <DateTime at={link.expiresAt} />,
        })}
      </p>
      <ClientTexts namespaces={['staff']}>
        <SetupForm token={token} email={link.email} begin={begin} finish={finish} />
      </ClientTexts>
    </>
  )
}
