'use client'
import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeSelect } from '@/components/ui/native'
import { REGIONS } from '@/lib/filing/contract'
import { SEXES, type TraitsView } from '@/lib/followers/contract'

/** Sex and region, each with a way to say nothing. */
export function TraitsForm({ traits, save }: { traits: TraitsView; save: FormAction<TraitsView> }) {
  const t = useTranslations('followers.traits')
  const sexes = useTranslations('audience.sex')
  const regions = useTranslations('filing.regions')
  return (
    <NativeForm
      name="traits"
      action={save}
      submitLabel={t('save')}
      done={<p className="rounded-lg bg-success-soft px-4 py-3 text-success-soft-foreground">{t('saved')}</p>}
      className="space-y-5"
    >
      <NativeSelect name="sex" label={t('sex')} defaultValue={traits.sex}>
        <option value="">{t('unsaid')}</option>
        {SEXES.map((sex) => (
          <option key={sex} value={sex}>
            {sexes(sex)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect name="region" label={t('region')} defaultValue={traits.region}>
        <option value="">{t('unsaid')}</option>
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {regions(region)}
          </option>
        ))}
      </NativeSelect>
    </NativeForm>
  )
}
