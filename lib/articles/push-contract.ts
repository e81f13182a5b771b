import { z } from 'zod'

const line = z.string().trim().max(1_000)

const account = z.string().trim().min(1).max(64)

export const PushAccountInput = z.object({ account })

/** What a program pushes: fields that it leaves out stay as they are in the draft. */
export const PushDraftInput = z.object({
  /** The account's handle. */
  account,
  /** Names the draft for its program: the same key again changes the same draft. */
  key: z.string().trim().min(1).max(200),
  title: line.optional(),
  summary: line.optional(),
  author: z.string().trim().max(40).optional(),
  /** The body, as HTML; what the editor cannot make is left out. */
  html: z.string().max(1_000_000),
  coverId: z.uuid().nullable().optional(),
  /** Whether to write over what a person changed in the console since the last push. */
  overwrite: z.boolean().default(false),
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
