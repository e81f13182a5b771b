import { log } from '@/lib/platform/log'
import { startWorker } from './main'

const stop = await startWorker()
process.send?.('ready')
let ending = false
const end = () => {
  if (ending) return
  ending = true
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'worker did not stop in order')
      process.exit(1)
    },
  )
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
