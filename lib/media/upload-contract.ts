import { z } from 'zod'

const LONGEST_FILE_NAME = 300
const accountId = z.uuid()

export const BeginUploadInput = z.object({
  accountId,
  name: z.string().max(LONGEST_FILE_NAME).default(''),
  bytes: z.number().int().positive(),
})
export const UploadInput = z.object({ accountId, uploadId: z.uuid() })
export const ListUploadsInput = z.object({ accountId })

/** A file on its way in, as the person who sends it sees it. */
export interface UploadView {
  id: string
  name: string
  bytes: number
  received: number
  startedAt: string
  expiresAt: string
}
