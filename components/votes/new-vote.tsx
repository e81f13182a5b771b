'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { fromLocalField } from '@/components/mass-send/send-time'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { VoteList } from '@/lib/votes/contract'

interface Props {
  accountId: string
  limits: VoteList['limits']
  create: FormAction
}

/** Makes a vote: question, answers one a line, how many may be chosen, who may vote, until when. */
export function NewVote({ accountId, limits, create }: Props) {
  const t = useTranslations('votes')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [closes, setCloses] = useState('')
  const done = () => {
    setOpen(false)
    notifyDone({ text: t('created') })
    router.refresh()
  }
  return (
    <>
      <Button variant="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('new')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('new')}>
        <ActionForm
          name="new-vote"
          action={create}
          hidden={{ accountId, closesAt: fromLocalField(closes)?.toISOString() ?? '' }}
          submitLabel={t('create')}
          onDone={done}
        >
          <TextField
            name="question"
            label={t('question')}
            help={t('questionHelp', { limit: limits.question })}
            isRequired
            autoFocus
          />
          <TextArea
            name="answers"
            label={t('answers')}
            help={t('answersHelp', { min: limits.min, max: limits.max, limit: limits.answer })}
            rows={5}
            isRequired
          />
          <TextField name="choices" type="number" label={t('choices')} defaultValue="1" inputMode="numeric" />
          <RadioGroup
            name="who"
            label={t('who')}
            defaultValue="all"
            options={[
              { value: 'all', label: t('all') },
              { value: 'followers', label: t('followers') },
            ]}
          />
          <TextField
            type="datetime-local"
            label={t('closes')}
            help={t('closesHelp', { days: limits.days })}
            value={closes}
            onChange={setCloses}
            isRequired
          />
        </ActionForm>
      </Dialog>
    </>
  )
}
