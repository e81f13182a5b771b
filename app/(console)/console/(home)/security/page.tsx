import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordCard } from '@/components/identity/password-card'
import { SessionList } from '@/components/identity/session-list'
import { ClientTexts } from '@/components/texts/client-texts'
import { PageHeader } from '@/components/ui/page-header'
import { listSessions } from '@/lib/identity'
import { ask } from '@/lib/platform/http/page-context'
import { changePassword, endOne, endOthers, requestCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.security'))('title') }
}

export default async function ConsoleSecurityPage() {
  const t = await getTranslations('identity.security')
  const { sessions, hasPassword } = await ask('operator', listSessions, {})
  return (
    <ClientTexts namespaces={['identity']}>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="max-w-2xl space-y-6">
        <SessionList sessions={sessions} endOne={endOne} endOthers={endOthers} />
        <PasswordCard hasPassword={hasPassword} setPassword={changePassword} requestCode={requestCode} />
      </div>
    </ClientTexts>
  )
}
