'use client'
import { Card } from '@/components/ui/card'
import { NativeForm } from '@/components/ui/form/native-form'
import {
  NativeButton,
  NativeCheckbox,
  NativeEmpty,
  NativeField,
  NativeLinkButton,
  NativeRadios,
  NativeSelect,
  NativeTextArea,
} from '@/components/ui/native'
import { ToastRegion } from '@/components/ui/toast'
import { ISSUES, LONG, OPTIONS, WORDS } from './samples'

const TONES = ['primary', 'plain', 'danger', 'quiet'] as const

export function NativeSamples() {
  return (
    <Card title={WORDS.reader}>
      <div className="mx-auto max-w-md space-y-6">
        <div className="flex flex-wrap gap-2">
          {TONES.map((tone) => (
            <NativeButton key={tone} type="button" tone={tone}>
              {WORDS.send}
            </NativeButton>
          ))}
          <NativeLinkButton href="/gallery">{WORDS.write}</NativeLinkButton>
        </div>
        <NativeForm name="native" action={async () => ISSUES} submitLabel={WORDS.submit}>
          <NativeField name="name" label={WORDS.name} help={WORDS.nameHelp} rule="ACC-12" />
          <NativeField name="email" label={WORDS.email} type="text" isOptional />
          <NativeTextArea name="intro" label={WORDS.intro} defaultValue={LONG} />
          <NativeSelect name="other" label={WORDS.kind}>
            {OPTIONS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
          <NativeRadios name="kind" legend={WORDS.kind} options={OPTIONS} />
          <NativeCheckbox name="agree" label={WORDS.agree} required={false} />
        </NativeForm>
        <NativeEmpty title={WORDS.emptyTitle} action={<NativeButton type="button">{WORDS.write}</NativeButton>}>
          {WORDS.emptyText}
        </NativeEmpty>
      </div>
      <ToastRegion />
    </Card>
  )
}
