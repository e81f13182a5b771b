import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { Frame } from '@/components/layout/frame'
import { Preferences } from '@/components/layout/preferences'
import { SignOut } from '@/components/layout/sign-out'
import { AllTexts } from '@/components/texts/client-texts'
import { contextFor } from '@/lib/platform/http/context'
import { pagesFor } from '@/lib/staff/contract'
import '../../../controls.css'

/** The administration's frame, with the lines that are there for who is signed in. Each page asks for its own right. */
export default async function ModerationLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('layout.moderation')
  const { actor } = await contextFor('administrator')
  const corner = (
    <>
      <Preferences />
      <SignOut door="administrator" />
    </>
  )
  return (
    <AllTexts>
      <Frame
        face="moderation"
        base="/moderation"
        top={<Brand name={t('title')} href="/moderation" />}
        corner={corner}
        open={pagesFor(actor)}
      >
        {children}
      </Frame>
    </AllTexts>
  )
}
