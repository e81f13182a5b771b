'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { useMomentText } from '@/components/texts'
import type { TroubledView } from '@/lib/payments/contract'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Dialog } from '../ui/dialog'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { moneyText } from '../ui/money-text'
import { TextField } from '../ui/text-field'

interface Props {
  troubled: readonly TroubledView[]
  /** Null for those who only look on. */
  giveBack: FormAction<{ refundId: string }> | null
}

const REASON_MAX = 80

/** What the house still holds can be given back here; a refund that is under way is settled at the provider. */
const inSuspense = ({ kind }: TroubledView) => kind === 'mismatched' || kind === 'paid_late'

/** Money that waits for a person: what happened, and giving it back. */
export function TroubledList({ troubled, giveBack }: Props) {
  const t = useTranslations('ledger.troubled')
  const [chosen, setChosen] = useState<TroubledView | null>(null)
  if (troubled.length === 0) return null
  return (
    <Card title={t('title')} className="mb-6 border-warning">
      <p className="mb-3 text-sm text-muted">{t('about')}</p>
      <ul className="divide-y divide-separator">
        {troubled.map((one) => (
          <TroubledRow key={one.id} one={one} choose={giveBack && inSuspense(one) ? setChosen : null} />
        ))}
      </ul>
      {giveBack && chosen ? <GiveBack one={chosen} giveBack={giveBack} onClose={() => setChosen(null)} /> : null}
    </Card>
  )
}

function TroubledRow({ one, choose }: { one: TroubledView; choose: ((one: TroubledView) => void) | null }) {
  const t = useTranslations('ledger.troubled')
  const moment = useMomentText()
  const sums = { paid: moneyText(one.paidFen), asked: moneyText(one.askedFen), open: moneyText(one.openFen) }
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
      <div className="min-w-0">
        <p className="font-medium">{one.description}</p>
        <p>{t(one.kind, { ...sums, at: moment(one.at) })}</p>
        <Link
          href={`/moderation/ledger?q=${one.paymentId}`}
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('movements')}
        </Link>
      </div>
      {choose ? (
        <Button size="sm" onPress={() => choose(one)}>
          {t('return', sums)}
        </Button>
      ) : null}
    </li>
  )
}

interface GiveBackProps {
  one: TroubledView
  giveBack: FormAction<{ refundId: string }>
  onClose: () => void
}

function GiveBack({ one, giveBack, onClose }: GiveBackProps) {
  const t = useTranslations('ledger.troubled')
  const actions = useTranslations('common.actions')
  const open = moneyText(one.openFen)
  return (
    <Dialog isOpen onClose={onClose} title={t('returnTitle')}>
      <ActionForm
        name="give-back"
        action={giveBack}
        hidden={{ paymentId: one.paymentId }}
        submitLabel={t('return', { open })}
        onDone={onClose}
        secondary={
          <Button variant="tertiary" onPress={onClose}>
            {actions('cancel')}
          </Button>
        }
      >
        <p className="text-sm">{t('returnText', { open })}</p>
        <TextField name="reason" label={t('reason')} help={t('reasonHelp')} maxLength={REASON_MAX} isRequired />
      </ActionForm>
    </Dialog>
  )
}
