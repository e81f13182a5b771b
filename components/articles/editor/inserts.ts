import type { Editor } from '@tiptap/react'
import {
  AudioLines,
  Code,
  Film,
  Heading2,
  Heading3,
  Images,
  ImagePlus,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareWarning,
  Minus,
  Newspaper,
  Quote,
  Superscript,
  Table as TableIcon,
  UserRound,
} from 'lucide-react'
import { insertFootnote } from './commands'

/** What has to be chosen before it can be put in. */
export type Choosing = 'picture' | 'gallery' | 'article' | 'account' | 'voice' | 'video'

export interface Insert {
  key: string
  icon: LucideIcon
  /** Words that find it in the slash menu besides its name. */
  also: string
  run?: (editor: Editor) => void
  choose?: Choosing
}

const chain = (editor: Editor) => editor.chain().focus()

/** The components of a text, in the order of the panel and of the slash menu. */
export const INSERTS: readonly Insert[] = [
  { key: 'heading2', icon: Heading2, also: 'h2 title', run: (e) => chain(e).toggleHeading({ level: 2 }).run() },
  { key: 'heading3', icon: Heading3, also: 'h3 title', run: (e) => chain(e).toggleHeading({ level: 3 }).run() },
  { key: 'bulletList', icon: List, also: 'ul list', run: (e) => chain(e).toggleBulletList().run() },
  { key: 'orderedList', icon: ListOrdered, also: 'ol list', run: (e) => chain(e).toggleOrderedList().run() },
  { key: 'quote', icon: Quote, also: 'blockquote', run: (e) => chain(e).toggleBlockquote().run() },
  {
    key: 'callout',
    icon: MessageSquareWarning,
    also: 'note tip warning',
    run: (e) =>
      chain(e)
        .insertContent({ type: 'callout', content: [{ type: 'paragraph' }] })
        .run(),
  },
  {
    key: 'table',
    icon: TableIcon,
    also: 'table grid',
    run: (e) => chain(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { key: 'code', icon: Code, also: 'code pre', run: (e) => chain(e).toggleCodeBlock().run() },
  { key: 'rule', icon: Minus, also: 'hr line', run: (e) => chain(e).setHorizontalRule().run() },
  { key: 'footnote', icon: Superscript, also: 'footnote note', run: insertFootnote },
  { key: 'picture', icon: ImagePlus, also: 'image img', choose: 'picture' },
  { key: 'gallery', icon: Images, also: 'gallery images', choose: 'gallery' },
  { key: 'voice', icon: AudioLines, also: 'audio sound', choose: 'voice' },
  { key: 'video', icon: Film, also: 'video film', choose: 'video' },
  { key: 'article', icon: Newspaper, also: 'article card', choose: 'article' },
  { key: 'account', icon: UserRound, also: 'account card', choose: 'account' },
]
