import { useTranslations } from 'next-intl'
import { NativeError } from '@/components/ui/native'

/** What a door without scripts, or QQ's way back, can have refused; a code in the address that is none of these is not shown. */
const CODES = [
  'accounts.application_changed',
  'accounts.application_not_open',
  'accounts.binding_taken_account',
  'accounts.binding_taken_subscriber',
  'accounts.qq_failed',
  'identity.proof_gone',
  'proofs.application_not_open',
  'proofs.change_handed_in',
  'proofs.change_waits',
  'proofs.holder_only',
  'proofs.just_submitted',
  'proofs.not_a_proof',
  'proofs.not_asked_for',
] as const

/** The refusal that led back to this page, in words. */
export function RefusedNotice({ code }: { code: string | undefined }) {
  const t = useTranslations()
  const known = CODES.find((one) => one === code)
  if (!known) return null
  const [domain = '', name = ''] = known.split('.')
  return (
    <div className="mb-6">
      <NativeError>{t(`${domain}.refusals.${name}` as 'accounts.refusals.qq_failed')}</NativeError>
    </div>
  )
}
