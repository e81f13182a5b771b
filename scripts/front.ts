// The web process: the front with Next behind it. Started by start.mjs and dev.mjs, which give it its settings.
import next from 'next'
import { acceptByUse } from '@/lib/agreement/accept-by-use'
import { closeAlone } from '@/lib/platform/alone'
import { beforeDeeds } from '@/lib/platform/before-deed'
import { finishAtEnd } from '@/lib/platform/ending'
import { env } from '@/lib/platform/env'
import { createFront, listenOn } from '@/lib/platform/http/front'
import { log } from '@/lib/platform/log'
import { watchInstallation } from '@/lib/installation'
import { watchRulebook } from '@/lib/rulebook'

const dev = env.NODE_ENV === 'development'
const waiting: { handler?: ReturnType<ReturnType<typeof next>['getRequestHandler']> } = {}
const front = createFront((request, response) => void waiting.handler?.(request, response))
const app = next({ dev, hostname: env.HOST, port: env.PORT, httpServer: front.server, quiet: true })

await app.prepare()
watchRulebook()
beforeDeeds('agreement', acceptByUse)
watchInstallation()
waiting.handler = app.getRequestHandler()
try {
  const { port } = await listenOn(front.server)
  process.send?.({ ready: port })
  log.info({ host: env.HOST, port }, 'front ready')
} catch (error) {
  process.send?.({
    failed: error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error),
  })
  process.exit(1)
}

let ending = false
const end = () => {
  if (ending) return
  ending = true
  front
    .stop()
    .then(finishAtEnd)
    .then(closeAlone)
    .then(() => app.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'front did not stop in order')
        process.exit(1)
      },
    )
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
