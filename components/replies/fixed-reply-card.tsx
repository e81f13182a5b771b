'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { Switch } from '@/components/ui/switch'
import { notifyDone } from '@/components/ui/toast'
import type { FixedReplyView, FixedTrigger } from '@/lib/replies/contract'
import { ContentLine } from './content-line'

export interface FixedReplyCardProps {
  accountId: string
  trigger: FixedTrigger
  reply: FixedReplyView | null
  mayChange: boolean
  enable: FormAction
  clear: FormAction
}

/** The reply on following, or the default reply: what it says, on or off, and the way to change it. */
export function FixedReplyCard({ accountId, trigger, reply, mayChange, enable, clear }: FixedReplyCardProps) {
  const t = useTranslations('replies')
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const href = `/console/${accountId}/replies/${trigger}`
  const remove = async () => {
    const result = await clear({ accountId, trigger })
    if (!result.ok) return result
    notifyDone({ text: t('deleted') })
    router.refresh()
  }
  const turn = async (on: boolean) => {
    await enable({ accountId, ruleId: reply?.id, enabled: on ? 'yes' : 'no' })
    router.refresh()
  }
  return (
    <Card
      title={t(`${trigger}.title`)}
      aside={
        reply ? (
          <OnOff name={`${trigger}-on`} isOn={reply.enabled} onChange={mayChange ? (on) => void turn(on) : null} />
        ) : null
      }
    >
      <p className="text-sm text-muted">{t(`${trigger}.about`)}</p>
      {reply ? <Contents reply={reply} /> : <p className="mt-3 text-sm">{t(`${trigger}.empty`)}</p>}
      {mayChange ? (
        <p className="mt-4 flex gap-2">
          <LinkButton size="sm" href={href}>
            {t(reply ? 'edit' : 'set')}
          </LinkButton>
          {reply ? (
            <Button size="sm" variant="ghost" onPress={() => setAsking(true)}>
              {t('delete')}
            </Button>
          ) : null}
        </p>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('clearTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={remove}
      >
        {t('clearText')}
      </ConfirmDialog>
    </Card>
  )
}

function OnOff({ name, isOn, onChange }: { name: string; isOn: boolean; onChange: ((on: boolean) => void) | null }) {
  const t = useTranslations('replies')
  if (onChange) return <Switch name={name} label={t('enabled')} isSelected={isOn} onChange={onChange} />
  return isOn ? null : <span className="text-sm text-muted">{t('off')}</span>
}

const Contents = ({ reply }: { reply: FixedReplyView }) => (
  <ul className="mt-3 space-y-2">
    {reply.contents.map((content, at) => (
      <li key={at}>
        <ContentLine content={content} />
      </li>
    ))}
  </ul>
)
