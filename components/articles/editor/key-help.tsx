import { useTranslations } from 'next-intl'

const KEYS = [
  ['slash', '/'],
  ['bold', 'Ctrl B'],
  ['italic', 'Ctrl I'],
  ['underline', 'Ctrl U'],
  ['undo', 'Ctrl Z'],
  ['heading', 'Ctrl Alt 2'],
  ['bulletList', 'Ctrl Shift 8'],
  ['orderedList', 'Ctrl Shift 7'],
  ['tools', 'Shift Tab'],
  ['cell', 'Tab'],
] as const

/** What the keys do inside the text. */
export function KeyHelp() {
  const t = useTranslations('editor.keys')
  return (
    <details className="text-sm">
      <summary className="min-h-8 cursor-pointer font-medium">{t('title')}</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
        {KEYS.map(([key, keys]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-border bg-surface-secondary px-1.5 py-0.5 text-xs">{keys}</kbd>
            </dt>
            <dd className="text-muted">{t(key)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
