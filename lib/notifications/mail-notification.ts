import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { defineJob } from '@/lib/platform/jobs'
import { sendMail } from '@/lib/platform/mail'
import { letter } from './letter'
import * as store from './store'

/** Mails one notification once; a run that failed after sending sends the same mail under the same id again. */
export const mailNotification = defineJob({
  name: 'notifications.mail',
  payload: z.object({ door: z.enum(['OPERATOR', 'SUBSCRIBER']), personId: z.uuid(), id: z.uuid() }),
  async run({ payload: { door, personId, id }, ctx }) {
    const found = await store.loadUnmailed({ door, personId }, id)
    if (!found) return
    const { subject, text } = letter(found, `${env.XINTAI_URL}${found.href ?? '/'}`)
    await sendMail({ to: found.email, subject, text, id })
    await store.noteMailed({ door, personId }, id, ctx.now)
  },
})
