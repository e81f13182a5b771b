'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '../ui/dialog'
import { useShownKeys } from './page-keys'

const KEYS = [
  { keys: ['Ctrl', 'K'], text: 'palette' },
  { keys: ['?'], text: 'help' },
  { keys: ['Esc'], text: 'close' },
] as const

/** The table of keys that `?` shows: those of the open page, then those that hold everywhere. */
export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('layout.keys')
  const own = useShownKeys()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')} size="sm">
      <dl className="divide-y divide-separator text-sm">
        {[...own, ...KEYS.map(({ keys, text }) => ({ keys, text: t(text) }))].map(({ keys, text }) => (
          <div key={text} className="flex items-center justify-between gap-4 py-2">
            <dt>{text}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-md border border-border-secondary bg-surface-secondary px-2 py-0.5 text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
