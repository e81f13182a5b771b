import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { NoticeToSend } from './wire'

/** Waits before each try; about those of the real thing, shortened to what a person watches. */
const PAUSES_MS = [0, 1_000, 3_000, 10_000, 30_000, 60_000, 180_000]
const TIMEOUT_MS = 5_000

/** One try; true when the other side took it. */
export async function deliverOnce({ url, headers, body }: NoticeToSend): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

/** Tries until it is taken, each time signed anew, or until it is stopped. */
export async function deliver(make: () => NoticeToSend, signal: AbortSignal): Promise<void> {
  for (const ms of PAUSES_MS) {
    try {
      await pause(ms, undefined, { signal, ref: false })
    } catch {
      return // the server is stopping
    }
    if (await deliverOnce(make())) return
  }
}

/** The same notice with a signature that somebody without the key made up. */
export function forged(notice: NoticeToSend): NoticeToSend {
  const made = createHmac('sha512', 'not the key').update(notice.body).digest()
  const signature = Buffer.concat([made, made, made, made]).toString('base64')
  return { ...notice, headers: { ...notice.headers, 'wechatpay-signature': signature } }
}
