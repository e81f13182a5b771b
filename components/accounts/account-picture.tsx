'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { PictureChooser } from '@/components/media/picture-chooser'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'

interface Props {
  accountId: string
  hasPicture: boolean
  choose: FormAction
}

/** Chooses the account's face from its materials; the choice holds at once. */
export function AccountPicture({ accountId, hasPicture, choose }: Props) {
  const t = useTranslations('accounts.settings')
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, begin] = useTransition()
  const set = (materialId: string) =>
    begin(async () => {
      const result = await choose({ accountId, materialId })
      setRefusal(result.ok ? null : result.refusal)
    })
  return (
    <div className="mb-5 space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" isPending={isPending} onPress={() => setOpen(true)}>
          {t(hasPicture ? 'pictureChange' : 'pictureChoose')}
        </Button>
        {hasPicture ? (
          <Button size="sm" variant="tertiary" isDisabled={isPending} onPress={() => set('')}>
            {t('pictureRemove')}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-muted">{t('pictureHelp')}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <PictureChooser
        accountId={accountId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={({ id }) => [setOpen(false), set(id)]}
      />
    </div>
  )
}
