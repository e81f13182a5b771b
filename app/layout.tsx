import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { DemoMark } from '@/components/layout/demo-mark'
import { NonceMark } from '@/components/layout/nonce-mark'
import { isTheme, KEPT_PAGE_THEME, THEME_COOKIE } from '@/components/layout/theme'
import { ZoneCookie } from '@/components/layout/zone-cookie'
import { env, isDemo } from '@/lib/platform/env'
import { platformFacts } from '@/lib/platform/facts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  const { name } = platformFacts()
  return {
    metadataBase: new URL(env.XINTAI_URL),
    title: { default: name, template: `%s · ${name}` },
    description: t('tagline'),
    manifest: '/manifest.webmanifest',
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }], apple: '/icon-192.png' },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, jar, t] = await Promise.all([
    getLocale(),
    getMessages(),
    cookies(),
    getTranslations('layout'),
  ])
  const theme = jar.get(THEME_COOKIE)?.value
  // A page that is kept for everyone is rendered without cookies and gets no nonce.
  const nonce = (await headers()).get('x-nonce')
  return (
    <html lang={locale} data-theme={isTheme(theme) && theme !== 'system' ? theme : undefined} suppressHydrationWarning>
      <head>
        {nonce ? <NonceMark nonce={nonce} /> : <script dangerouslySetInnerHTML={{ __html: KEPT_PAGE_THEME }} />}
      </head>
      <body>
        <a href="#content" className="skip-link">
          {t('skip')}
        </a>
        {isDemo ? <DemoMark /> : null}
        {/* Only what every page's own small scripts need; frames and pages send more for their parts. */}
        <NextIntlClientProvider messages={{ common: messages.common, layout: { errors: messages.layout.errors } }}>
          {children}
        </NextIntlClientProvider>
        <ZoneCookie />
      </body>
    </html>
  )
}
