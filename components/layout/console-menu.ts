import {
  Archive,
  BadgeCheck,
  ChartBarBig,
  CircleUserRound,
  DoorClosed,
  FileCheck2,
  FileText,
  HardDrive,
  History,
  Gift,
  Handshake,
  House,
  Images,
  KeyRound,
  Library,
  type LucideIcon,
  MessageCircle,
  MessageSquareReply,
  MessageSquareText,
  ScrollText,
  Repeat2,
  Send,
  ShieldAlert,
  ShieldCheck,
  Signature,
  UserRoundX,
  Users,
  UsersRound,
} from 'lucide-react'

export interface MenuEntry {
  /** The key of its name and of its old names in the texts. */
  key: string
  /** Below the account's own path; a person's page, the same for all accounts, is named whole (`/console/…`). */
  path: string
  /** Other paths whose pages belong to this line. */
  covers?: readonly string[]
  icon: LucideIcon
}

export interface MenuGroup {
  /** Null for what stands above all groups. */
  key: string | null
  entries: readonly MenuEntry[]
}

/** The address of a menu's line on the account whose console stands at `base`. */
export const hrefOf = (base: string, path: string): string => (path.startsWith('/console/') ? path : base + path)

/** What an operator finds in the console. A page that does not exist yet has no line here; a group without lines is not shown. */
export const CONSOLE_MENU: readonly MenuGroup[] = [
  { key: null, entries: [{ key: 'home', path: '', icon: House }] },
  {
    key: 'content',
    entries: [
      { key: 'drafts', path: '/articles', icon: FileText },
      { key: 'materials', path: '/materials', icon: Images },
      { key: 'published', path: '/published', icon: ScrollText },
      { key: 'originals', path: '/originals', icon: BadgeCheck },
      { key: 'likes', path: '/likes', icon: Gift },
      { key: 'reprints', path: '/reprints', icon: Repeat2 },
      { key: 'collections', path: '/collections', icon: Library },
      { key: 'votes', path: '/votes', icon: ChartBarBig },
      { key: 'massSend', path: '/mass-send', icon: Send },
      { key: 'comments', path: '/comments', icon: MessageSquareText },
      { key: 'chat', path: '/chat', icon: MessageCircle },
      { key: 'replies', path: '/replies', icon: MessageSquareReply },
      { key: 'followers', path: '/followers', icon: Users },
    ],
  },
  { key: 'business', entries: [] },
  { key: 'figures', entries: [] },
  {
    key: 'settings',
    entries: [
      { key: 'account', path: '/account', icon: CircleUserRound },
      { key: 'people', path: '/people', icon: UsersRound },
      { key: 'certification', path: '/certification', icon: BadgeCheck },
      { key: 'filing', path: '/filing', icon: FileCheck2 },
      { key: 'security', path: '/security-centre', icon: ShieldCheck },
      { key: 'violations', path: '/violations', icon: ShieldAlert },
      { key: 'permissions', path: '/permissions', icon: Handshake },
    ],
  },
  {
    key: 'keeping',
    entries: [
      { key: 'log', path: '/log', icon: History },
      { key: 'storage', path: '/storage', icon: HardDrive },
      { key: 'backup', path: '/backup', icon: Archive },
      { key: 'closing', path: '/closing', icon: DoorClosed },
    ],
  },
  {
    key: 'mine',
    entries: [
      { key: 'mySecurity', path: '/console/security', icon: KeyRound },
      { key: 'privacy', path: '/console/privacy', icon: UserRoundX },
      { key: 'agreement', path: '/console/agreement', icon: Signature },
    ],
  },
]
