'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { notifyDone } from '@/components/ui/toast'
import type { PreviewReaderView, SentPreview } from '@/lib/mass-send/contract'

interface Props {
  accountId: string
  articleIds: readonly string[]
  readers: readonly PreviewReaderView[]
  send: FormAction<SentPreview>
}

/** Sends what is chosen to operators' own subscribers before it goes out (E5). */
export function SendPreviewDialog({ accountId, articleIds, readers, send }: Props) {
  const t = useTranslations('mass-send.preview')
  const [isOpen, setOpen] = useState(false)
  const there = readers.filter(({ following }) => following)
  return (
    <>
      <Button
        size="lg"
        icon={<Eye size={18} aria-hidden />}
        isDisabled={articleIds.length === 0}
        onPress={() => setOpen(true)}
      >
        {t('send')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('sendTitle')} size="sm">
        {there.length === 0 ? (
          <div className="space-y-3">
            <p className="text-sm">{t('noReaders')}</p>
            <LinkButton size="sm" href={`/console/${accountId}/mass-send/settings`}>
              {t('title')}
            </LinkButton>
          </div>
        ) : (
          <ActionForm
            name="send-preview"
            action={send}
            draft={false}
            hidden={{ accountId }}
            submitLabel={t('sendSubmit')}
            onDone={() => {
              setOpen(false)
              notifyDone({ text: t('sent') })
            }}
          >
            {articleIds.map((id) => (
              <input key={id} type="hidden" name="articleIds[]" value={id} />
            ))}
            {there.map(({ openid, name }) => (
              <Checkbox key={openid} name="openids[]" value={openid} label={name} defaultSelected />
            ))}
          </ActionForm>
        )}
      </Dialog>
    </>
  )
}
