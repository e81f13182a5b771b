import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoHint } from '@/components/layout/landing/demo-hint'
import { Doors } from '@/components/layout/landing/doors'
import { Scene } from '@/components/layout/landing/scene'
import { SendPath } from '@/components/layout/landing/send-path'
import { NativeLinkButton } from '@/components/ui/native'
import { isDemo } from '@/lib/platform/env'
import { platformFacts } from '@/lib/platform/facts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  return { title: { absolute: `${platformFacts().name} · ${t('hero.title')}` }, description: t('tagline') }
}

export default async function LandingPage() {
  const t = await getTranslations('site')
  return (
    <>
      <section className="grid items-center gap-10 pt-8 pb-16 sm:pt-14 md:grid-cols-[1fr_20rem] md:gap-16">
        <div>
          <h1 className="font-serif text-4xl leading-tight font-semibold sm:text-5xl sm:leading-tight">
            {t('hero.title')}
          </h1>
          <p className="mt-5 max-w-prose text-base leading-relaxed text-muted sm:text-lg sm:leading-relaxed">
            {t('hero.text', { name: platformFacts().name })}
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <NativeLinkButton tone="primary" href="/register" prefetch={false}>
              {t('hero.register')}
            </NativeLinkButton>
            <NativeLinkButton href="/m" prefetch={false}>
              {t('hero.read')}
            </NativeLinkButton>
          </div>
          {isDemo ? <DemoHint /> : null}
        </div>
        <Scene />
      </section>
      <SendPath />
      <Doors />
      <section className="border-t border-separator pt-8">
        <h2 className="text-base font-semibold">{t('host.title')}</h2>
        <p className="mt-1 text-muted">{t('host.text')}</p>
      </section>
    </>
  )
}
