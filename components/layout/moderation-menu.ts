import {
  BadgeCheck,
  BookOpenText,
  Building2,
  ClipboardCheck,
  Coins,
  Eye,
  FileCheck,
  FileCheck2,
  FileStack,
  Gavel,
  Handshake,
  Hourglass,
  House,
  ListChecks,
  MapPinned,
  Megaphone,
  NotebookPen,
  PowerOff,
  Scale,
  ScrollText,
  Signature,
  SpellCheck,
  Undo2,
  UsersRound,
} from 'lucide-react'
import type { MenuGroup } from './console-menu'

/** What the platform's administrators find; the paths stand below /moderation. */
export const MODERATION_MENU: readonly MenuGroup[] = [
  { key: null, entries: [{ key: 'reviews', path: '', icon: House }] },
  {
    key: 'reviewing',
    entries: [
      { key: 'applications', path: '/applications', icon: ClipboardCheck },
      { key: 'certifications', path: '/certifications', icon: BadgeCheck },
      { key: 'renames', path: '/renames', icon: Signature },
      { key: 'confirmations', path: '/confirmations', icon: FileCheck },
      { key: 'filings', path: '/filings', icon: FileCheck2 },
      { key: 'waivers', path: '/waivers', icon: Scale },
      { key: 'templates', path: '/templates', icon: NotebookPen },
    ],
  },
  {
    key: 'conduct',
    entries: [
      { key: 'queue', path: '/queue', covers: ['/cases'], icon: ListChecks },
      { key: 'held-sends', path: '/held-sends', icon: Hourglass },
      { key: 'rule-words', path: '/rule-words', icon: SpellCheck },
      { key: 'penalties', path: '/penalties', icon: Gavel },
      { key: 'recalls', path: '/recalls', icon: Undo2 },
      { key: 'permissions', path: '/permissions', icon: Handshake },
      { key: 'notices', path: '/notices', icon: Megaphone },
    ],
  },
  {
    key: 'rules',
    entries: [
      { key: 'policy', path: '/policy', icon: BookOpenText },
      { key: 'agreements', path: '/agreements', icon: FileStack },
    ],
  },
  {
    key: 'platform',
    entries: [
      { key: 'installation', path: '/installation', icon: Building2 },
      { key: 'regions', path: '/regions', icon: MapPinned },
      { key: 'staff', path: '/staff', icon: UsersRound },
      { key: 'suspensions', path: '/suspensions', icon: PowerOff },
      { key: 'ledger', path: '/ledger', icon: Coins },
      { key: 'unmaskings', path: '/unmaskings', icon: Eye },
      { key: 'log', path: '/log', icon: ScrollText },
    ],
  },
]
