import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspensionNotes } from '@/app/suspension-notes'
import { ApplicationStatus, Returned } from '@/components/accounts/application-status'
import { RefusedNotice } from '@/components/accounts/refused-notice'
import { StepAgreement } from '@/components/accounts/step-agreement'
import { StepBinding } from '@/components/accounts/step-binding'
import { StepKind } from '@/components/accounts/step-kind'
import { StepName } from '@/components/accounts/step-name'
import { StepProofs } from '@/components/accounts/step-proofs'
import { StepSubject } from '@/components/accounts/step-subject'
import { StepSubmit } from '@/components/accounts/step-submit'
import { ClientTexts } from '@/components/texts/client-texts'
import { getApplication } from '@/lib/accounts'
import { type ApplicationView, type Step, STEPS } from '@/lib/accounts/contract'
import { listDocuments } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'
import { bindingSettings } from '@/lib/platform/session/qq-binding'
import { listProofs } from '@/lib/proofs'
import { getWaiverOffer } from '@/lib/waivers'
import * as actions from '../actions'

interface Props {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ step?: string; refused?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.register')
  return { title: t('title') }
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const application = await ask('operator', getApplication, await params)
  const { step, refused } = await searchParams
  const isOpen = application.state === 'DRAFT' || application.state === 'RETURNED'
  return (
    <ClientTexts namespaces={['accounts', 'identity', 'media', 'proofs', 'waivers']}>
      <div className="mx-auto w-full max-w-2xl py-8">
        <SuspensionNotes names={['register', 'waiver']} />
        {isOpen ? (
          <>
            <Returned application={application} />
            <RefusedNotice code={refused} />
            <StepPage application={application} step={allowedStep(application, step)} />
          </>
        ) : (
          <ApplicationStatus application={application} withdraw={actions.withdraw} />
        )}
      </div>
    </ClientTexts>
  )
}

/** A step can be opened when it was done before or comes next; anything else leads to what comes next. */
function allowedStep(application: ApplicationView, wanted: string | undefined): Step {
  const step = STEPS.find((one) => one === wanted)
  if (!step || step === application.next) return application.next
  return step !== 'submit' && application.done[step] ? step : application.next
}

async function StepPage({ application, step }: { application: ApplicationView; step: Step }) {
  switch (step) {
    case 'agreement':
      return (
        <StepAgreement
          application={application}
          documents={await ask('public', listDocuments, {})}
          accept={actions.accept}
        />
      )
    case 'binding':
      return (
        <StepBinding
          application={application}
          hasQq={bindingSettings() !== null}
          sendCode={actions.sendCode}
          prove={actions.prove}
          bindOwn={actions.bindOwn}
        />
      )
    case 'kind':
      return <StepKind application={application} choose={actions.chooseAccountKind} />
    case 'subject':
      return <StepSubject application={application} save={actions.saveSubject} />
    case 'proofs':
      return (
        <StepProofs
          application={application}
          proofs={await ask('operator', listProofs, { applicationId: application.id })}
          remove={actions.dropProof}
        />
      )
    case 'name':
      return <StepName application={application} save={actions.saveName} />
    case 'submit':
      return (
        <StepSubmit
          application={application}
          offer={await ask('operator', getWaiverOffer, { applicationId: application.id })}
          submit={actions.submit}
          askForMore={actions.askForMore}
          takeWaiverBack={actions.takeWaiverBack}
        />
      )
  }
}
