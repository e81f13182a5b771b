'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { Dialog } from '../ui/dialog'
import { KeyHelp } from './key-help'
import { hrefOf } from './console-menu'
import { type Face, menuOf } from './side-menu'

export interface PaletteAccount {
  id: string
  name: string
  /** What the account was called before; it is found by these too. */
  formerNames?: readonly string[]
}

interface Target {
  href: string
  name: string
  words: string
  isAccount: boolean
}

interface PaletteProps {
  face: Face
  base?: string
  /** The keys of the menu's lines that are there for the one who looks; all of them when not given. */
  open?: readonly string[]
  accounts: readonly PaletteAccount[]
}

/** Ctrl-K: goes to a page or an account by its name, or by the name that it had elsewhere or before. `?` shows the keys. */
export function Palette({ face, base, open: lines, accounts }: PaletteProps) {
  const t = useTranslations('layout.palette')
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('palette')
      }
      if (event.key === '?' && !isTyping(event.target)) setOpen('keys')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('palette')}
        aria-keyshortcuts="Control+K"
        className="flex min-h-10 items-center gap-2 rounded-lg border border-border bg-surface px-3 text-sm text-muted hover:bg-surface-hover"
      >
        <Search size={16} aria-hidden />
        <span className="sr-only md:not-sr-only">{t('open')}</span>
        <kbd aria-hidden className="hidden rounded border border-border px-1.5 text-xs md:inline">
          Ctrl K
        </kbd>
      </button>
      <Dialog isOpen={open === 'palette'} onClose={() => setOpen(null)} title={t('label')}>
        <Finder face={face} base={base} open={lines} accounts={accounts} onDone={() => setOpen(null)} />
      </Dialog>
      <KeyHelp isOpen={open === 'keys'} onClose={() => setOpen(null)} />
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

function useTargets({ face, base, open, accounts }: PaletteProps): Target[] {
  const t = useTranslations(`layout.${face}`)
  return useMemo(() => {
    const entries = base === undefined ? [] : menuOf(face, open).flatMap((group) => group.entries)
    const pages = entries.map(({ key, path }) => {
      const name = t(`items.${key}`)
      return {
        href: hrefOf(base ?? '', path),
        name,
        words: `${name} ${t(`oldNames.${key}`)} ${path}`,
        isAccount: false,
      }
    })
    const places = accounts.map(({ id, name, formerNames = [] }) => ({
      href: `/console/${id}`,
      name,
      words: [name, ...formerNames].join(' '),
      isAccount: true,
    }))
    return [...pages, ...places].map((target) => ({ ...target, words: target.words.toLowerCase() }))
  }, [face, base, open, accounts, t])
}

function Finder({ onDone, ...props }: PaletteProps & { onDone: () => void }) {
  const t = useTranslations('layout.palette')
  const router = useRouter()
  const targets = useTargets(props)
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const found = targets
    .filter(({ words }) =>
      wanted
        .toLowerCase()
        .split(/\s+/)
        .every((word) => words.includes(word)),
    )
    .slice(0, 12)
  const go = (target: Target | undefined) => {
    if (!target) return
    onDone()
    router.push(target.href)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') go(found[at])
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    setAt((at + step + found.length) % found.length)
  }
  return (
    <div>
      <input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        aria-label={t('label')}
        value={wanted}
        onChange={(event) => [setWanted(event.target.value), setAt(0)]}
        onKeyDown={press}
        placeholder={t('placeholder')}
        className="h-11 w-full rounded-lg border border-field-border bg-field px-3"
      />
      <Found found={found} at={at} onAt={setAt} onGo={go} />
      {found.length === 0 ? (
        <p role="status" className="p-4 text-center text-sm text-muted">
          {t('none')}
        </p>
      ) : null}
    </div>
  )
}

interface FoundProps {
  found: readonly Target[]
  at: number
  onAt: (index: number) => void
  onGo: (target: Target) => void
}

function Found({ found, at, onAt, onGo }: FoundProps) {
  const t = useTranslations('layout.palette')
  return (
    <ul id="palette-list" role="listbox" aria-label={t('label')} className="mt-2 max-h-80 overflow-y-auto">
      {found.map((target, index) => (
        <li
          // An account and its first page have one address.
          key={`${target.isAccount} ${target.href}`}
          id={`palette-${index}`}
          role="option"
          aria-selected={index === at}
          onClick={() => onGo(target)}
          onPointerMove={() => onAt(index)}
          className="flex min-h-10 cursor-pointer items-center justify-between gap-3 rounded-lg px-3 text-sm aria-selected:bg-accent-soft aria-selected:text-accent-soft-foreground"
        >
          <span className="truncate">{target.name}</span>
          <span className="text-xs opacity-90">{t(target.isAccount ? 'accounts' : 'pages')}</span>
        </li>
      ))}
    </ul>
  )
}
