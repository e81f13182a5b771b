import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AllTexts } from '@/components/texts/client-texts'
import { env } from '@/lib/platform/env'
import '../controls.css'

/** The house's own page of components and their states; an installation in use does not have it. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (env.XINTAI_MODE === 'production') notFound()
  return <AllTexts>{children}</AllTexts>
}
