import { z } from 'zod'

const line = z.string().trim().max(1_000)

const account = z.string().trim().min(1).max(64)

export const PushAccountInput = z.object({ account })

const LENGTH = 1_000_000

/** What a program pushes: fields that it leaves out stay as they are in the draft. */
const Pushed = z.object({
  /** The account's handle. */
  account,
  /** Names the draft for its program: the same key again changes the same draft. */
  key: z.string().trim().min(1).max(200),
  title: line.optional(),
  summary: line.optional(),
  author: z.string().trim().max(40).optional(),
  /** The body: Markdown as the editor reads it, or HTML, of which what the editor cannot make is left out. */
  markdown: z.string().max(LENGTH).optional(),
  html: z.string().max(LENGTH).optional(),
  coverId: z.uuid().nullable().optional(),
  /** Whether to write over what a person changed in the console since the last push. */
  overwrite: z.boolean().default(false),
})
export const PushDraftInput = Pushed.refine(({ markdown, html }) => (markdown === undefined) !== (html === undefined), {
  path: ['markdown'],
  message: 'articles.one_body',
})

export interface PushedDraftView {
  id: string
  accountId: string
  version: number
  /** Whether the draft was made by this push. */
  isNew: boolean
  savedAt: string
  droppedPictures: number
  faults: readonly string[]
  /** Where a person edits it. */
  path: string
}
