import {
  BookOpenText,
  ClipboardCheck,
  Coins,
  Eye,
  FileCheck,
  FileStack,
  Gavel,
  House,
  ListChecks,
  Megaphone,
  NotebookPen,
  Scale,
  ScrollText,
  Signature,
} from 'lucide-react'
import type { MenuGroup } from './console-menu'

/** What the platform's administrators find; the paths stand below /moderation. */
export const MODERATION_MENU: readonly MenuGroup[] = [
  {
    key: null,
    entries: [
      { key: 'reviews', path: '', icon: House },
      { key: 'applications', path: '/applications', icon: ClipboardCheck },
      { key: 'renames', path: '/renames', icon: Signature },
      { key: 'confirmations', path: '/confirmations', icon: FileCheck },
      { key: 'templates', path: '/templates', icon: NotebookPen },
      { key: 'queue', path: '/queue', covers: ['/cases'], icon: ListChecks },
      { key: 'penalties', path: '/penalties', icon: Gavel },
      { key: 'notices', path: '/notices', icon: Megaphone },
      { key: 'ledger', path: '/ledger', icon: Coins },
      { key: 'log', path: '/log', icon: ScrollText },
      { key: 'waivers', path: '/waivers', icon: Scale },
      { key: 'unmaskings', path: '/unmaskings', icon: Eye },
      { key: 'policy', path: '/policy', icon: BookOpenText },
      { key: 'agreements', path: '/agreements', icon: FileStack },
    ],
  },
]
