import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'

const Payload = z.object({ accountId: z.uuid(), articleId: z.uuid() })

/** A few characters of it were mended (PUB-2). */
export const articleCorrected = defineEvent('article.corrected', Payload)
