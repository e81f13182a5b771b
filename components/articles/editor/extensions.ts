import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { Callout, INNER_BLOCKS } from './nodes/callout-node'
import { CardNode } from './nodes/card-node'
import { Caption, CaptionedPicture, Gallery } from './nodes/figure-nodes'
import { ArticleDocument, Footnotes, Note, NoteMark } from './nodes/footnote-nodes'
import { PictureNode } from './picture-node'

// Without the widths and styles that the library would write: columns are as wide as their words.
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }).configure({ resizable: false })
const Cell = TableCell.extend({ content: INNER_BLOCKS })
const Header = TableHeader.extend({ content: INNER_BLOCKS })

/** All that an article's text is made of: the same elements that `lib/platform/html` lets through. */
export const EXTENSIONS = [
  StarterKit.configure({
    document: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow ugc' },
    },
    // After the footnotes nothing may stand.
    trailingNode: { notAfter: ['paragraph', 'footnotes'] },
  }),
  ArticleDocument,
  PictureNode,
  Caption,
  CaptionedPicture,
  Gallery,
  Callout,
  CardNode,
  NoteMark,
  Note,
  Footnotes,
  PlainTable,
  TableRow,
  Cell,
  Header,
]
