import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SecondFactor } from '@/components/identity/second-factor'
import { CopyList, DeletionFacts, OwnCounts } from '@/components/personal-data/privacy-facts'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form/action-form'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { RuleLink } from '@/components/ui/rule-link'
import type { PrivacyView } from '@/lib/personal-data/contract'
import { getPrivacy } from '@/lib/personal-data'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, askForCopy, deleteMe } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personal-data'))('title') }
}

/** An operator's own data: a copy of it, and the end of it. */
export default async function PrivacyPage() {
  const privacy = await ask('operator', getPrivacy, {})
  const t = await getTranslations('personal-data')
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl="/api/stream?as=operator" />}
      />
      <OwnCounts counts={privacy.counts} />
      <Card title={t('copy.title')} aside={<RuleLink code="AUTH-5" />}>
        <p className="mb-4 max-w-prose text-sm text-muted">{t('copy.text', { days: privacy.keptDays })}</p>
        <CopyList copies={privacy.copies} base="/console/privacy" />
        <div className="mt-4">
          <ActionForm name="own-copy" action={askForCopy} submitLabel={t('copy.submit')} draft={false} resetOnDone>
            <Proof privacy={privacy} />
          </ActionForm>
        </div>
      </Card>
      <Card title={t('delete.title')} aside={<RuleLink code="AUTH-5" />}>
        <DeletionFacts privacy={privacy} />
        {privacy.holds.length + privacy.applications.length > 0 ? null : (
          <div className="mt-5">
            <ActionForm
              name="delete-me"
              action={deleteMe}
              submitLabel={t('delete.submit')}
              submitVariant="danger"
              draft={false}
            >
              <Checkbox name="sure" value="on" label={t('delete.sure')} />
              <Proof privacy={privacy} />
            </ActionForm>
          </div>
        )}
      </Card>
    </div>
  )
}

async function Proof({ privacy }: { privacy: PrivacyView }) {
  const t = await getTranslations('personal-data')
  if (privacy.email) return <SecondFactor askForCode={askForCode} />
  return <p className="text-sm text-muted">{t('noAddress')}</p>
}
