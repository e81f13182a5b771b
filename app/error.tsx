'use client'
import { type BrokenProps, BrokenText } from '@/components/layout/broken-text'

export default function BrokenPage(props: BrokenProps) {
  return (
    <main id="content">
      <BrokenText {...props} />
    </main>
  )
}
