// A site for browser journeys: a database of its own with the demonstration data, its own files and mails, a port of its own.
import fs from 'node:fs'
import path from 'node:path'
import { root, stop as stopProcess, tsFlags } from './lib.mjs'
import { freePort } from './pg.mjs'
import { seed } from './seed.mjs'
import { keep, localChannels, localMail, localPayments, localQq } from './services.mjs'
import { joinTestCluster } from './test-cluster.mjs'

async function settingsFor(folder, databaseUrl) {
  const port = await freePort()
  return {
    XINTAI_MODE: 'demo',
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    XINTAI_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: 'a secret of the journeys, 32 letters',
    PAYMENT_PROVIDER: 'standin',
    DATA_KEY: 'a data key of the journeys, 32 letters',
    STORAGE_DIR: path.join(folder, 'files'),
    MAIL_DIR: path.join(folder, 'mail'),
    CERT_DIR: path.join(folder, 'channels'),
  }
}

/**
 * Makes the site's data; `serve()` then starts the production build over it and gives what journeys need to know.
 * The data needs no build, so that both can be made at a time.
 */
export async function journeySite(folder) {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const things = []
  const stop = async () => {
    for (const thing of things.splice(0).reverse()) await thing.stop()
  }
  const add = (thing) => {
    things.push(thing)
    return thing
  }
  const output = fs.openSync(path.join(folder, 'server.log'), 'a')

  async function start(env, name, file) {
    const kept = keep(name, [...tsFlags, path.join(root, file)], { env, output, gaveUp: (why) => console.error(why) })
    add({ stop: () => (kept.retire(), kept.stop()) })
    await kept.start()
  }

  const cluster = await joinTestCluster()
  add({ stop: cluster.close })
  const settings = await settingsFor(folder, await cluster.clone('journeys'))

  return {
    stop,
    fill: () => seed(settings, (proc) => (add({ stop: () => stopProcess(proc) }), proc)),
    async serve() {
      const mail = add(await localMail(settings))
      const payments = add(await localPayments(settings, path.join(folder, 'payments')))
      const channels = add(await localChannels(settings))
      const qq = add(await localQq(settings))
      const connected = { ...channels.settings, ...payments.settings, ...qq.settings }
      const env = { ...settings, ...connected, SMTP_URL: mail.smtpUrl }
      await start(env, 'worker', 'lib/worker/entry.ts')
      await start(env, 'web server', 'scripts/front.ts')
      return { ...env, BASE_URL: env.XINTAI_URL, CHANNELS_PAGE: channels.page }
    },
  }
}
