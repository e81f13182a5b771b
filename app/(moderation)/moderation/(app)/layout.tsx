import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { Frame } from '@/components/layout/frame'
import { Preferences } from '@/components/layout/preferences'
import { SignOut } from '@/components/layout/sign-out'
import { AllTexts } from '@/components/texts/client-texts'
import '../../../controls.css'

/** The administration's frame. Each page asks for its own right; the frame knows nobody. */
export default function ModerationLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('layout.moderation')
  const corner = (
    <>
      <Preferences />
      <SignOut door="administrator" />
    </>
  )
  return (
    <AllTexts>
      <Frame face="moderation" base="/moderation" top={<Brand name={t('title')} href="/moderation" />} corner={corner}>
        {children}
      </Frame>
    </AllTexts>
  )
}
