import type { Locale } from '@/i18n/locales'
import { pageCacheBytes, pageCacheEvents } from '../metrics'
import type { PageEntry } from './front-page-entry'

const LARGEST_SHARE = 16 // one page may not push out all others

interface Fill {
  /** Something changed since this fill began: its page is good for those who wait, and for nobody after them. */
  stale: boolean
  /** What was dropped meanwhile; only the finished page can tell whether it shows any of it. */
  dropped: Set<string>
  result: Promise<PageEntry | null>
}

const ARTICLE = '/a/'
const SERIES = '/c/'
/** Whether a page is what was dropped: itself, the feeds beside it, and of an article every series, which may be about to list it. */
const isOf = (dropped: string, kept: string): boolean =>
  kept === dropped || kept.startsWith(`${dropped}/`) || (dropped.startsWith(ARTICLE) && kept.startsWith(SERIES))

const keyOf = (path: string, locale: Locale) => `${locale} ${path}`

/** Finished pages within a number of bytes; the one that was not read for longest goes first. */
function keptPages(maxBytes: number) {
  const pages = new Map<string, PageEntry>()
  let bytes = 0
  const remove = (key: string) => {
    const entry = pages.get(key)
    if (!entry) return
    pages.delete(key)
    bytes -= entry.bytes
    pageCacheBytes.set(bytes)
    pageCacheEvents.inc({ outcome: 'dropped' })
  }
  return {
    remove,
    read(key: string): PageEntry | undefined {
      const entry = pages.get(key)
      if (!entry) return undefined
      if (entry.until <= Date.now()) return void remove(key)
      pages.delete(key) // a Map keeps the order of insertion: put back, it is the most recent
      pages.set(key, entry)
      return entry
    },
    keep(key: string, entry: PageEntry): void {
      remove(key)
      if (entry.bytes > maxBytes / LARGEST_SHARE) return
      pages.set(key, entry)
      bytes += entry.bytes
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break
        remove(oldest)
      }
      pageCacheBytes.set(bytes)
    },
    keys: () => pages.keys(),
    shows: (key: string, path: string): boolean => pages.get(key)?.shows.has(path) ?? false,
    clear(): void {
      for (const key of [...pages.keys()]) remove(key)
    },
  }
}

/** Kept pages, and the fills that are under way: one for each page at a time. */
export function pageStore(maxBytes: number) {
  const pages = keptPages(maxBytes)
  const fills = new Map<string, Fill>()
  // Those who wait for it asked before the change and may have it; those who ask from now on get a new one.
  const abandon = (key: string) => {
    const fill = fills.get(key)
    if (fill) fill.stale = true
    fills.delete(key)
  }
  return {
    /** The page, now the most recently read one. */
    get: (path: string, locale: Locale) => pages.read(keyOf(path, locale)),
    /** Makes the page, once for all who ask meanwhile; null when it may not be kept. */
    fill(path: string, locale: Locale, make: () => Promise<PageEntry | null>): Promise<PageEntry | null> {
      const key = keyOf(path, locale)
      const running = fills.get(key)
      if (running) return running.result
      const fill: Fill = { stale: false, dropped: new Set(), result: Promise.resolve(null) }
      const finished = (entry: PageEntry | null) => {
        if (entry && !fill.stale && ![...fill.dropped].some((path) => entry.shows.has(path))) pages.keep(key, entry)
        return entry
      }
      fill.result = make()
        .then(finished)
        .finally(() => fills.get(key) === fill && fills.delete(key))
      fills.set(key, fill)
      return fill.result
    },
    /** Forgets one page in all languages, every page that shows it, and what is being made of them. */
    drop(path: string): void {
      for (const fill of fills.values()) fill.dropped.add(path)
      for (const key of [...pages.keys(), ...fills.keys()]) {
        const isItself = isOf(path, key.slice(key.indexOf(' ') + 1))
        if (isItself) abandon(key)
        if (isItself || pages.shows(key, path)) pages.remove(key)
      }
    },
    /** Forgets everything. */
    clear(): void {
      pages.clear()
      for (const key of [...fills.keys()]) abandon(key)
    },
  }
}
