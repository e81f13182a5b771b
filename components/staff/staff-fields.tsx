'use client'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { RegionName } from '@/lib/filing/contract'
import { StaffRole } from '@/lib/staff/contract'

interface Props {
  /** Those that can be chosen. */
  regions: readonly RegionName[]
  role?: StaffRole
  region?: string | null
}

/** A role, and for a filing officer a region (AUTH-3). */
export function RoleFields({ regions, role, region }: Props) {
  const t = useTranslations('staff')
  return (
    <>
      <Select
        name="role"
        label={t('role')}
        rule="AUTH-3"
        defaultValue={role}
        options={StaffRole.options.map((one) => ({
          value: one,
          label: t(`roles.${one}`),
          help: t(`roleHelp.${one}`),
        }))}
        isRequired
      />
      <Select
        name="region"
        label={t('region')}
        help={t('regionHelp')}
        defaultValue={regions.find(({ code }) => code === region)?.code}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        isRequired={false}
      />
    </>
  )
}

/** The supervisor's own authenticator code, asked for at every act. */
export function StaffCode() {
  const t = useTranslations('staff')
  return (
    <TextField
      name="code"
      label={t('code')}
      help={t('codeHelp')}
      rule="AUTH-3"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      className="max-w-xs"
      isRequired
    />
  )
}
