import 'server-only'
import { usePlatformFacts } from '@/lib/platform/facts'
import { listen } from '@/lib/platform/listen'
import { log } from '@/lib/platform/log'
import { useSuspensions } from '@/lib/platform/suspensions'
import { heldNow } from './store'

let asked = 0

/** Reads what holds now; an answer that a later question has overtaken is dropped. */
async function reload(): Promise<void> {
  const mine = ++asked
  try {
    const { facts, spans } = await heldNow()
    if (mine !== asked) return
    usePlatformFacts(facts)
    useSuspensions(spans)
  } catch (error) {
    log.error({ err: error }, 'the installation could not be read')
    if (mine === asked) useSuspensions(null)
  }
}

/** What was said while nobody listened is lost: until it is read again, every deed asks the table. */
function forget(): void {
  asked += 1
  useSuspensions(null)
}

/**
 * Keeps the platform's facts and the suspended functions of this process as the database has them: read now, on every change,
 * and after a lost connection. Returns how to stop.
 */
export function watchInstallation(): () => void {
  const hear = () => void reload()
  const leave = listen({ channel: 'installation', hear, connected: hear, lost: forget })
  return () => {
    leave()
    forget()
  }
}
