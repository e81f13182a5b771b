import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** An account bears another name from now on; the old one is kept from others for a time (ACC-12). */
export const accountRenamed = defineEvent(
  'account.renamed',
  z.object({ accountId: z.uuid(), renameId: z.uuid(), from: z.string(), to: z.string() }),
)
