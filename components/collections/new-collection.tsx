'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

/** Begins a series by its name; its articles are chosen on the page that follows. */
export function NewCollection({ accountId, create }: { accountId: string; create: FormAction }) {
  const t = useTranslations('collections')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('new')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('new')}>
        <ActionForm name="new-collection" action={create} hidden={{ accountId }} submitLabel={t('begin')}>
          <TextField name="title" label={t('name')} isRequired autoFocus />
          <TextArea name="intro" label={t('intro')} help={t('introHelp')} rows={3} />
        </ActionForm>
      </Dialog>
    </>
  )
}
