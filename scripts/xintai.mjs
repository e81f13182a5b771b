import './node.mjs'
import path from 'node:path'
import { child, generate, install, root, tsFlags } from './lib.mjs'
import { database, main, orderlyEnd } from './services.mjs'

/** Commands that speak to a platform over its own doors: no database is started for them. */
const REMOTE = ['draft:push']
const ending = orderlyEnd()
const commandLine = (file, env) =>
  child([...tsFlags, path.join(root, 'scripts/xintai', file), ...process.argv.slice(2)], { env })

main(ending, async () => {
  await install()
  if (REMOTE.includes(process.argv[2])) {
    const proc = commandLine('remote.ts', {})
    return ending.end((await new Promise((done) => proc.once('exit', done))) ?? 1)
  }
  const { settings } = await import('./settings.mjs')
  const asked = settings()
  await generate()
  const own = ending.add(await database(asked))
  const env = { ...asked, DATABASE_URL: own.url, LOG_LEVEL: 'error' }
  const proc = commandLine('main.ts', env)
  const code = await new Promise((done) => proc.once('exit', done))
  return ending.end(code ?? 1)
})
