import './node.mjs'
import path from 'node:path'
import { generate, install, root, tsFlags } from './lib.mjs'
import { database, keep, main, orderlyEnd } from './services.mjs'

const HELP = `npm run worker: the worker by itself, beside web servers on other machines

Takes the same settings as npm start; DATABASE_URL and SMTP_URL must be those of the web servers.`

const ending = orderlyEnd()

main(ending, async () => {
  if (process.argv.includes('--help')) {
    console.log(HELP)
    return ending.end(0)
  }
  const { settings } = await import('./settings.mjs')
  const asked = settings()
  await install()
  await generate()
  const own = ending.add(await database(asked))
  const env = { ...asked, NODE_ENV: 'production', DATABASE_URL: own.url }
  const gaveUp = (why) => {
    console.error(why)
    return ending.end(1)
  }
  const worker = ending.add(keep('worker', [...tsFlags, path.join(root, 'lib/worker/entry.ts')], { env, gaveUp }))
  await worker.start()
  console.log('The worker is at work. Ctrl-C stops it in order.')
})
