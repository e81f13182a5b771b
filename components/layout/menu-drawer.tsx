'use client'
import { Drawer } from '@heroui/react'
import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { SideMenu, type SideMenuProps } from './side-menu'

/** The menu of a narrow screen. */
export function MenuDrawer({ face, top, base, open }: Omit<SideMenuProps, 'onChosen'> & { top: ReactNode }) {
  const t = useTranslations('layout')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={t('console.menu')}
        className="grid size-10 min-[900px]:hidden place-items-center rounded-lg hover:bg-default-soft"
      >
        <Menu size={20} aria-hidden />
      </button>
      <Drawer.Backdrop isOpen={isOpen} onOpenChange={setOpen}>
        <Drawer.Content placement="left">
          <Drawer.Dialog aria-label={t(`${face}.navigation`)} className="w-72 max-w-[85vw] rounded-none p-0">
            <Drawer.CloseTrigger aria-label={t('console.closeMenu')} />
            <div className="p-3 pr-12">{top}</div>
            <SideMenu face={face} base={base} open={open} onChosen={() => setOpen(false)} />
          </Drawer.Dialog>
        </Drawer.Content>
      </Drawer.Backdrop>
    </>
  )
}
