'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextField } from '@/components/ui/text-field'
import type { LookView, ProofPlaceView, ProofView } from '@/lib/proofs/contract'
import { ProofLine } from './proof-place'

interface Props {
  applicationId: string
  places: readonly ProofPlaceView[]
  unmask: FormAction<LookView>
  unmaskNumber: FormAction<{ number: string }>
}

/** The proofs and the two identity numbers, each closed until a reviewer says why it must be seen (AUTH-4). */
export function ProofReview({ applicationId, places, unmask, unmaskNumber }: Props) {
  const t = useTranslations('proofs.review')
  const kinds = useTranslations('proofs.kinds')
  return (
    <Closed title={t('title')}>
      {places.map(({ kind, proof }) => (
        <li key={kind} className="py-3">
          <p className="font-medium">{kinds(kind)}</p>
          {proof ? (
            <ProofLook proof={proof} unmask={unmask} of={{ applicationId }} />
          ) : (
            <p className="text-sm text-muted">{t('none')}</p>
          )}
        </li>
      ))}
      {(['SUBJECT_NUMBER', 'OPERATOR_NUMBER'] as const).map((which) => (
        <NumberLook key={which} which={which} unmask={unmaskNumber} hidden={{ applicationId, which }} />
      ))}
    </Closed>
  )
}

interface ChangeProps {
  confirmationId: string
  proofs: readonly ProofView[]
  /** Whether the operator's number is among what changed. */
  hasNumber: boolean
  unmask: FormAction<LookView>
  unmaskNumber: FormAction<{ number: string }>
}

/** What was handed in with changed data (ACC-16), closed in the same way. */
export function ChangeProofReview({ confirmationId, proofs, hasNumber, unmask, unmaskNumber }: ChangeProps) {
  const t = useTranslations('proofs.review')
  const kinds = useTranslations('proofs.kinds')
  return (
    <Closed title={t('changeTitle')}>
      {proofs.length === 0 ? <li className="py-3 text-sm text-muted">{t('noneForChange')}</li> : null}
      {proofs.map((proof) => (
        <li key={proof.id} className="py-3">
          <p className="font-medium">{kinds(proof.kind)}</p>
          <ProofLook proof={proof} unmask={unmask} of={{ confirmationId }} />
        </li>
      ))}
      {hasNumber ? <NumberLook which="OPERATOR_NUMBER" unmask={unmaskNumber} hidden={{ confirmationId }} /> : null}
    </Closed>
  )
}

function Closed({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('proofs.review')
  return (
    <Card title={title} aside={<RuleLink code="AUTH-4" />}>
      <p className="text-sm text-muted">{t('lead')}</p>
      <ul className="mt-3 divide-y divide-separator">{children}</ul>
    </Card>
  )
}

interface ProofLookProps {
  proof: ProofView
  of: Record<string, string>
  unmask: FormAction<LookView>
}

function ProofLook({ proof, of, unmask }: ProofLookProps) {
  const name = useTranslations('proofs.kinds')(proof.kind)
  return (
    <>
      <ProofLine proof={proof} />
      <Look
        what={name}
        action={unmask}
        hidden={{ ...of, proofId: proof.id }}
        show={({ unmaskingId, contentType }) => (
          <File
            src={`/moderation/unmaskings/${unmaskingId}`}
            name={name}
            isPicture={contentType.startsWith('image/')}
          />
        )}
      />
    </>
  )
}

interface NumberLookProps {
  which: 'SUBJECT_NUMBER' | 'OPERATOR_NUMBER'
  hidden: Record<string, string>
  unmask: FormAction<{ number: string }>
}

function NumberLook({ which, hidden, unmask }: NumberLookProps) {
  const name = useTranslations('proofs.review.numbers')(which)
  return (
    <li className="py-3">
      <p className="font-medium">{name}</p>
      <Look
        what={name}
        action={unmask}
        hidden={hidden}
        show={({ number }) => <p className="font-mono text-xl tracking-wider break-all">{number}</p>}
      />
    </li>
  )
}

interface LookProps<View> {
  what: string
  action: FormAction<View>
  hidden: Record<string, string>
  show: (view: View) => ReactNode
}

/** Asks for the reason, then shows once; closing the window forgets what was shown. */
function Look<View>({ what, action, hidden, show }: LookProps<View>) {
  const t = useTranslations('proofs.review')
  const [isOpen, setOpen] = useState(false)
  const [view, setView] = useState<View | null>(null)
  const close = () => {
    setOpen(false)
    setView(null)
  }
  return (
    <>
      <Button size="sm" className="mt-2" icon={<Eye size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('open', { what })}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={what}>
        {view ? (
          <>
            {show(view)}
            <p className="mt-3 text-sm text-muted">{t('logged')}</p>
          </>
        ) : (
          <ActionForm
            name="unmask"
            action={action}
            hidden={hidden}
            draft={false}
            submitLabel={t('show')}
            onDone={setView}
          >
            <TextField name="why" label={t('why')} help={t('whyHelp')} isRequired />
          </ActionForm>
        )}
      </Dialog>
    </>
  )
}

function File({ src, name, isPicture }: { src: string; name: string; isPicture: boolean }) {
  const t = useTranslations('proofs.review')
  if (isPicture) return <img src={src} alt={name} className="max-h-[70vh] max-w-full rounded-md" />
  return (
    <a href={src} className="font-medium text-link underline underline-offset-2">
      {t('download')}
    </a>
  )
}
