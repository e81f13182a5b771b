import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteForm } from '@/components/staff/invite-form'
import { StaffTable } from '@/components/staff/staff-table'
import { PageHeader } from '@/components/ui/page-header'
import { ask } from '@/lib/platform/http/page-context'
import { listStaff } from '@/lib/staff'
import { inviteStaff } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffPage() {
  const { rows, regions } = await ask('administrator', listStaff, {})
  const t = await getTranslations('staff')
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <StaffTable rows={rows} />
        <InviteForm regions={regions} invite={inviteStaff} />
      </div>
    </>
  )
}
