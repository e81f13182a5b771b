import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

/** An account's materials passed the share of its room from which it is warned (DATA-1); in bytes. */
export const storageNearing = defineEvent(
  'media.storage_nearing',
  z.object({ accountId: z.uuid(), used: z.number(), limit: z.number() }),
)

/** Wherever the account still writes it anew, one of its materials stands for another from now on. */
export const materialReplaced = defineEvent(
  'media.material_replaced',
  z.object({ accountId: z.uuid(), fromId: z.uuid(), toId: z.uuid() }),
)
