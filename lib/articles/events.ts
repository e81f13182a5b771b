import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

const Payload = z.object({ accountId: z.uuid(), articleId: z.uuid() })

/** A draft became public, by itself or with a mass-send. */
export const articlePublished = defineEvent('article.published', Payload)
/** Its author deleted it. */
export const articleDeleted = defineEvent('article.deleted', Payload)
/** A few characters of it were mended (PUB-2). */
export const articleCorrected = defineEvent('article.corrected', Payload)
