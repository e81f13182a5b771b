'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { CheckUpPanel } from '@/components/checkup/check-up-panel'
import type { FormAction } from '@/components/ui/form/result'
import type { ComposerView, MassSendView, QuotaView } from '@/lib/mass-send/contract'
import { SecondFactor } from '@/components/identity/second-factor'
import type { AudienceChoice } from './use-audience'
import type { Composition } from './use-composition'

interface Props {
  isOpen: boolean
  onClose: () => void
  view: ComposerView
  work: Composition
  audience: AudienceChoice
  quota: QuotaView
  send: FormAction<MassSendView>
  askForCode: FormAction<{ email: string }>
}

/** Asks once more: to how many, the quota before and after, what cannot be undone, and the second factor (AUTH-2). */
export function ConfirmSend({ isOpen, onClose, view, work, audience, quota, send, askForCode }: Props) {
  const t = useTranslations('mass-send.confirm')
  const actions = useTranslations('common.actions')
  const { sendAt, chosen } = work
  const way = wayOf(view, sendAt)
  const cancel = (
    <Button variant="tertiary" onPress={onClose}>
      {actions('cancel')}
    </Button>
  )
  const count = audience.count?.reached
  const title = count === undefined ? t('titleOpen') : t(way === 'request' ? 'titleRequest' : 'title', { count })
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <ActionForm
        name="mass-send"
        action={send}
        draft={false}
        hidden={{ accountId: view.account.id, clientKey: view.clientKey, sendAt: sendAt?.toISOString() ?? '' }}
        submitLabel={t(SUBMIT[way])}
        secondary={cancel}
      >
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="articleIds[]" value={id} />
        ))}
        <AudienceFields audience={audience} />
        <ConfirmFacts
          way={way}
          minutes={view.setting.holdMinutes}
          sendAt={sendAt}
          title={chosen[0]?.title ?? ''}
          count={chosen.length}
          quota={quota}
        />
        <CheckUpPanel accountId={view.account.id} articleIds={chosen.map(({ id }) => id)} />
        <SecondFactor askForCode={askForCode} />
      </ActionForm>
    </Dialog>
  )
}

type Way = 'request' | 'later' | 'held' | 'now'

const wayOf = ({ setting }: ComposerView, sendAt: Date | null): Way => {
  if (setting.needsApproval) return 'request'
  if (sendAt) return 'later'
  return setting.holdMinutes > 0 ? 'held' : 'now'
}

const SUBMIT = { request: 'submitRequest', later: 'submitLater', held: 'submitHeld', now: 'submitNow' } as const
const FINAL = { request: 'finalLater', later: 'finalLater', held: 'finalHeld', now: 'finalNow' } as const

/** The audience as the form sends it. */
function AudienceFields({ audience: { isChosen, wish } }: { audience: AudienceChoice }) {
  if (!isChosen) return <input type="hidden" name="audience.kind" value="everyone" />
  const lists = ['tagIds', 'sexes', 'regions', 'scenes'] as const
  return (
    <>
      <input type="hidden" name="audience.kind" value="chosen" />
      <input type="hidden" name="audience.match" value={wish.match} />
      {lists.flatMap((list) =>
        wish[list].map((value) => (
          <input key={`${list} ${value}`} type="hidden" name={`audience.${list}[]`} value={value} />
        )),
      )}
    </>
  )
}

function ConfirmFacts({
  way,
  minutes,
  sendAt,
  title,
  count,
  quota,
}: {
  way: Way
  minutes: number
  sendAt: Date | null
  title: string
  count: number
  quota: QuotaView
}) {
  const t = useTranslations('mass-send.confirm')
  const moment = useMomentText()
  return (
    <div className="space-y-3 text-sm">
      <p>
        {way === 'later' && sendAt
          ? t('laterText', { count, title, when: moment(sendAt.toISOString()) })
          : way === 'held'
            ? t('heldText', { count, title, minutes })
            : t(way === 'request' ? 'requestText' : 'nowText', { count, title })}
      </p>
      <dl className="grid grid-cols-3 gap-3 rounded-lg bg-surface-secondary px-4 py-3">
        <Fact name={t('quotaBefore')}>{quota.left}</Fact>
        <Fact name={t('quotaAfter')}>{quota.left - 1}</Fact>
        <Fact name={t('returns')}>{moment(quota.returnsAt)}</Fact>
      </dl>
      <p className="font-medium text-danger">{t(FINAL[way])}</p>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="tabular mt-0.5 font-medium">{children}</dd>
    </div>
  )
}
