'use client'
import { PanelLeft, SlidersHorizontal, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'

type Side = 'left' | 'right'

interface DrawersProps {
  left: ReactNode
  right: ReactNode
  children: ReactNode
}

/** Three columns at a desk; on a narrow screen the outer two come up over the text when they are asked for. */
export function Drawers({ left, right, children }: DrawersProps) {
  const t = useTranslations('editor.drawers')
  const id = useId()
  const [open, setOpen] = useState<Side | null>(null)
  useEffect(() => {
    if (!open) return
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(null)
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [open])
  const button = (side: Side, icon: ReactNode) => (
    <Button
      size="sm"
      icon={icon}
      aria-expanded={open === side}
      aria-controls={`${id}-${side}`}
      onPress={() => setOpen(open === side ? null : side)}
    >
      {t(side)}
    </Button>
  )
  const drawer = (side: Side, content: ReactNode) => (
    <aside
      id={`${id}-${side}`}
      aria-label={t(side)}
      className={`${open === side ? 'max-xl:fixed max-xl:inset-x-0 max-xl:bottom-0 max-xl:z-30 max-xl:max-h-[80dvh] max-xl:overflow-y-auto max-xl:rounded-t-2xl max-xl:border-t max-xl:border-border max-xl:bg-background max-xl:p-4 max-xl:shadow-overlay' : 'max-xl:hidden'} xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:self-start xl:overflow-y-auto`}
    >
      <div className="mb-2 flex justify-end xl:hidden">
        <Button isIconOnly size="sm" variant="ghost" aria-label={t('close')} onPress={() => setOpen(null)}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {content}
    </aside>
  )
  return (
    <>
      <div className="mb-3 flex gap-2 xl:hidden">
        {button('left', <PanelLeft size={16} aria-hidden />)}
        {button('right', <SlidersHorizontal size={16} aria-hidden />)}
      </div>
      <div className="grid gap-6 xl:grid-cols-[200px_minmax(0,1fr)_300px]">
        {drawer('left', left)}
        <div className="min-w-0">{children}</div>
        {drawer('right', right)}
      </div>
    </>
  )
}
