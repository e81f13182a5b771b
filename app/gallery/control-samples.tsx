'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ImagePicker } from '@/components/ui/file-drop'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/radio-group'
import { RulePicker } from '@/components/ui/rule-picker'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { Tabs } from '@/components/ui/tabs'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { ISSUES, LONG, OPTIONS, REFUSALS, WORDS } from './samples'
import { TableSamples } from './table-samples'

export function ControlSamples() {
  return (
    <>
      <Buttons />
      <TableSamples />
      <Forms />
      <Windows />
    </>
  )
}

const VARIANTS = ['primary', 'secondary', 'tertiary', 'outline', 'ghost', 'danger', 'danger-soft'] as const

function Buttons() {
  return (
    <Card title={WORDS.sections[0]}>
      <div className="flex flex-wrap items-center gap-2">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant} icon={<Plus size={16} aria-hidden />}>
            {variant}
          </Button>
        ))}
        <Button isDisabled>{WORDS.send}</Button>
        <Button variant="primary" isPending>
          {WORDS.send}
        </Button>
        <Button isIconOnly aria-label={WORDS.remove} variant="danger-soft">
          <Trash2 size={16} aria-hidden />
        </Button>
        <Button size="sm">{WORDS.send}</Button>
        <Button size="lg">{WORDS.send}</Button>
      </div>
    </Card>
  )
}

function Forms() {
  return (
    <Card title={WORDS.failing}>
      <ActionForm name="sample" action={async () => ISSUES} submitLabel={WORDS.submit}>
        <TextField name="name" label={WORDS.name} help={WORDS.nameHelp} rule="ACC-12" isRequired />
        <TextField name="email" label={WORDS.email} type="email" isRequired={false} />
        <TextArea name="intro" label={WORDS.intro} limit={120} defaultValue={LONG} />
        <RadioGroup name="kind" label={WORDS.kind} options={OPTIONS} isRequired />
        <Select name="other" label={WORDS.kind} options={OPTIONS} />
        <ImagePicker name="cover" label={WORDS.cover} />
        <RulePicker name="rule" />
        <Switch name="notify" label={WORDS.notify} defaultSelected />
        <Checkbox name="agree" label={WORDS.agree} help={LONG} />
      </ActionForm>
    </Card>
  )
}

function Windows() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const close = () => setOpen(null)
  return (
    <Card title={WORDS.sections[5]}>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setOpen('dialog')}>{WORDS.open}</Button>
        <Button onPress={() => setOpen('confirm')}>{WORDS.confirm}</Button>
        <Button onPress={() => notifyDone({ text: WORDS.notified, undo: { label: WORDS.open, run: close } })}>
          {WORDS.notify2}
        </Button>
      </div>
      <div className="mt-6">
        <Tabs
          label={WORDS.kind}
          tabs={OPTIONS.map(({ value, label, help }) => ({ id: value, title: label, content: help }))}
        />
      </div>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title={WORDS.dialogTitle}
        footer={<Button onPress={close}>{WORDS.send}</Button>}
      >
        {LONG}
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={close}
        title={WORDS.dialogTitle}
        affects={12_480}
        isUndoable={false}
        isDangerous={false}
        confirmLabel={WORDS.send}
        onConfirm={async () => ({ ok: false, refusal: REFUSALS.limit })}
      >
        {WORDS.dialogText}
      </ConfirmDialog>
    </Card>
  )
}
