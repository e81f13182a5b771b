import type { Metadata } from 'next'
import { PreferenceForm } from '@/components/layout/preferences'
import { PageHeader } from '@/components/ui/page-header'
import { ControlSamples } from './control-samples'
import { DisplaySamples } from './display-samples'
import { NativeSamples } from './native-samples'
import { WORDS } from './samples'

export const metadata: Metadata = { title: WORDS.title, robots: { index: false } }

export default function GalleryPage() {
  return (
    <main id="content" className="mx-auto max-w-5xl space-y-12 px-4 py-8">
      <PageHeader title={WORDS.title} description={WORDS.lead} />
      <div className="w-52 rounded-lg border border-border bg-surface p-2">
        <PreferenceForm />
      </div>
      <DisplaySamples />
      <ControlSamples />
      <NativeSamples />
    </main>
  )
}
