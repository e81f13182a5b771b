import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { listen } from '@/lib/platform/listen'
import { log } from '@/lib/platform/log'
import { useScheduledEntries } from './figure'
import { scheduledFrom } from './scheduled'
import * as store from './store'

function hold(rows: readonly store.ScheduledRow[]): void {
  const { entries, unfit } = scheduledFrom(rows)
  for (const row of unfit)
    log.error({ figure: row.figure, from: row.from }, 'a scheduled rulebook entry does not fit its figure')
  useScheduledEntries(entries)
}

/** Reads the scheduled entries into this process's memory. */
export const loadScheduledEntries = async (tx: Tx): Promise<void> => hold(await store.listScheduled(tx))

const reload = () => {
  const failed = (error: unknown) => log.error({ err: error }, 'the scheduled rulebook entries could not be read')
  store.listScheduledNow().then(hold).catch(failed)
}

/** Keeps this process's figures as the database has them: read now, on every change, and after a lost connection. Returns how to stop. */
export const watchRulebook = (): (() => void) => listen({ channel: 'rulebook', hear: reload, connected: reload })
