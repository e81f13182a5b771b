'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import type { FormAction } from '@/components/ui/form/result'
import type { ReasonTemplateView } from '@/lib/accounts/contract'
import { notifyDone } from '@/components/ui/toast'
import { TemplateForm } from './template-form'

interface Props {
  templates: readonly ReasonTemplateView[]
  add: FormAction
  change: FormAction
  end: FormAction
}

/** The staff's templates of reasons: added, rewritten, taken out of use. */
export function TemplateList({ templates, add, change, end }: Props) {
  const t = useTranslations('reviews.templates')
  const [open, setOpen] = useState<ReasonTemplateView | 'new' | null>(null)
  const [ending, setEnding] = useState<ReasonTemplateView | null>(null)
  const done = (word: 'added' | 'saved') => {
    setOpen(null)
    notifyDone({ text: t(word) })
  }
  const finish = async () => {
    if (!ending) return
    const result = await end({ templateId: ending.id, version: ending.version })
    if (result.ok) notifyDone({ text: t('ended') })
    return result
  }
  const addButton = (
    <Button variant="primary" onPress={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  return (
    <>
      {templates.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={addButton}>
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <div className="mb-4">{addButton}</div>
          <ul className="grid gap-3 lg:grid-cols-2">
            {templates.map((one) => (
              <Template key={one.id} template={one} onChange={() => setOpen(one)} onEnd={() => setEnding(one)} />
            ))}
          </ul>
        </>
      )}
      <Dialog isOpen={open !== null} onClose={() => setOpen(null)} title={t(open === 'new' ? 'add' : 'edit')}>
        {open === 'new' ? <TemplateForm action={add} onDone={() => done('added')} /> : null}
        {open && open !== 'new' ? <TemplateForm template={open} action={change} onDone={() => done('saved')} /> : null}
      </Dialog>
      <ConfirmDialog
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        title={t('endTitle', { title: ending?.title ?? '' })}
        isUndoable={false}
        confirmLabel={t('end')}
        onConfirm={finish}
      >
        {t('endText')}
      </ConfirmDialog>
    </>
  )
}

interface TemplateProps {
  template: ReasonTemplateView
  onChange: () => void
  onEnd: () => void
}

function Template({ template, onChange, onEnd }: TemplateProps) {
  const t = useTranslations('reviews')
  const day = useMomentText()
  return (
    <li className="rounded-lg border border-border bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{template.title}</span>
        <Badge tone={template.outcome === 'APPROVE' ? 'success' : 'warning'}>
          {t(template.outcome === 'APPROVE' ? 'desk.approve' : 'desk.return')}
        </Badge>
        <Badge>{t(`queues.${template.queue}`)}</Badge>
        <Badge>{t(`locales.${template.locale}`)}</Badge>
      </p>
      <p className="mt-2 text-sm whitespace-pre-line">{template.text}</p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button size="sm" onPress={onChange} aria-label={`${t('templates.edit')} ${template.title}`}>
          {t('templates.edit')}
        </Button>
        <Button size="sm" variant="tertiary" onPress={onEnd} aria-label={`${t('templates.end')} ${template.title}`}>
          {t('templates.end')}
        </Button>
        <span className="ml-auto text-xs text-muted">{t('templates.changed', { date: day(template.changedAt) })}</span>
      </div>
    </li>
  )
}
