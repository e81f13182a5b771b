import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ProofPlace } from '@/components/proofs/proof-place'
import { NativeLinkButton } from '@/components/ui/native'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import type { ProofsView } from '@/lib/proofs/contract'
import { StepFrame, type StepProps } from './step-frame'

/** Step 5: what shows that the subject is who it says (ACC-3), by the list of its kind. */
export function StepProofs({ application, proofs, remove }: StepProps & { proofs: ProofsView; remove: FormAction }) {
  const t = useTranslations('proofs')
  const next = useTranslations('accounts.register')('next')
  const { places, maxBytes } = proofs
  const missing = places.filter(({ proof }) => proof === null).length
  const lead = (
    <>
      {t('lead')} <RuleLink code="ACC-3" /> <RuleLink code="AUTH-4" />
    </>
  )
  return (
    <StepFrame application={application} step="proofs" lead={lead}>
      {places.length === 0 ? (
        <p>
          {t('subjectFirst')}{' '}
          <Link href={`/register/${application.id}?step=subject`} className="text-link underline underline-offset-2">
            {t('toSubject')}
          </Link>
        </p>
      ) : (
        <ul className="space-y-4">
          {places.map((place) => (
            <ProofPlace
              key={place.kind}
              of={{ applicationId: application.id }}
              place={place}
              maxBytes={maxBytes}
              remove={remove}
            />
          ))}
        </ul>
      )}
      <p role="status" className="text-sm text-muted">
        {t('left', { count: missing })}
      </p>
      {missing === 0 && places.length > 0 ? (
        <NativeLinkButton
          tone="primary"
          className="w-full sm:w-auto"
          href={`/register/${application.id}?step=${application.next === 'proofs' ? 'name' : application.next}`}
        >
          {next}
        </NativeLinkButton>
      ) : null}
    </StepFrame>
  )
}
