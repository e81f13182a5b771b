import { ClipboardCheck, Eye, Scale, Gavel, ListChecks, Megaphone, ScrollText } from 'lucide-react'
import type { MenuGroup } from './console-menu'

/** What the platform's administrators find; the paths stand below /moderation. */
export const MODERATION_MENU: readonly MenuGroup[] = [
  {
    key: null,
    entries: [
      { key: 'applications', path: '/applications', icon: ClipboardCheck },
      { key: 'queue', path: '/queue', covers: ['/cases'], icon: ListChecks },
      { key: 'penalties', path: '/penalties', icon: Gavel },
      { key: 'notices', path: '/notices', icon: Megaphone },
      { key: 'log', path: '/log', icon: ScrollText },
      { key: 'waivers', path: '/waivers', icon: Scale },
      { key: 'unmaskings', path: '/unmaskings', icon: Eye },
    ],
  },
]
