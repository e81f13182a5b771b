import './node.mjs'
import path from 'node:path'
import { child, generate, install, root, tsFlags } from './lib.mjs'
import { database, main, orderlyEnd } from './services.mjs'

const ending = orderlyEnd()

main(ending, async () => {
  const { settings } = await import('./settings.mjs')
  const asked = settings()
  await install()
  await generate()
  const own = ending.add(await database(asked))
  const env = { ...asked, DATABASE_URL: own.url, LOG_LEVEL: 'error' }
  const proc = child([...tsFlags, path.join(root, 'scripts/xintai/main.ts'), ...process.argv.slice(2)], { env })
  const code = await new Promise((done) => proc.once('exit', done))
  return ending.end(code ?? 1)
})
