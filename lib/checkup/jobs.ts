import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { outbound } from '@/lib/platform/outbound'
import * as links from './link-store'

const TIMEOUT_MS = 8_000
const NO_ANSWER = 0

/** Asks one address whether anything is there: the head alone, and the whole where a server does not know that question. */
export const askLink = defineJob({
  name: 'checkup.ask-link',
  payload: z.object({ url: z.string().max(4_000), accountId: z.uuid() }),
  async run({ payload: { url, accountId }, ctx }) {
    await links.noteAnswer(url, { status: await statusOf(url), now: ctx.now })
    await transaction((tx) => wake(tx, [`account:${accountId}`], 'checkup'))
  },
})

async function statusOf(url: string): Promise<number> {
  const bounds = { timeoutMs: TIMEOUT_MS, maxBytes: 200_000 }
  const head = await outbound(url, { method: 'HEAD', ...bounds }).catch(() => null)
  if (head && head.status < 400) return head.status
  const whole = await outbound(url, bounds).catch(() => null)
  return whole?.status ?? head?.status ?? NO_ANSWER
}
