'use client'
import { I18nProvider } from '@heroui/react'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { ToastRegion } from '../ui/toast'
import { MenuDrawer } from './menu-drawer'
import { Palette, type PaletteAccount } from './palette'
import { SideMenu, type Face } from './side-menu'

export interface FrameProps {
  face: Face
  /** The path that the menu's paths stand below; without one there is no menu (the list of accounts). */
  base?: string
  /** Stands above the menu: the account switcher, the administration's title. */
  top: ReactNode
  /** Stands at the right of the head: preferences, sign-out. */
  corner: ReactNode
  /** The keys of the menu's lines that are there for the one who looks; all of them when not given. */
  open?: readonly string[]
  accounts?: readonly PaletteAccount[]
  children: ReactNode
}

// What the control library calls our languages, for the few words it says by itself.
const CONTROL_LOCALES: Record<string, string> = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-US' }

/** The frame of the console and of the administration: menu at the left (a drawer under 900 px), head, content. */
export function Frame({ face, base, top, corner, open, accounts = [], children }: FrameProps) {
  const locale = useLocale()
  return (
    <I18nProvider locale={CONTROL_LOCALES[locale] ?? 'en-US'}>
      <div className="frame full-height">
        {base === undefined ? null : (
          <aside className="frame-side">
            <div className="p-3">{top}</div>
            <SideMenu face={face} base={base} open={open} />
          </aside>
        )}
        <div className="frame-body">
          <header className="frame-head">
            {base === undefined ? top : <MenuDrawer face={face} top={top} base={base} open={open} />}
            <span className="grow" />
            <Palette face={face} base={base} open={open} accounts={accounts} />
            {corner}
          </header>
          <main id="content" tabIndex={-1} className="frame-main">
            {children}
          </main>
        </div>
      </div>
      <ToastRegion />
    </I18nProvider>
  )
}
