// The parts that `npm start` and `npm run dev` have in common: database, mail, payments, and children that are kept alive.
import net from 'node:net'
import path from 'node:path'
import { child, root, Sentence, sentenceOf, stop, stopRunning, tsFlags } from './lib.mjs'

const RESTARTS = 5
const CALM_MS = 60_000

const began = performance.now()

/** Prints a step with its time when it is done. */
export async function step(name, work) {
  const started = performance.now()
  const note = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`  ${seconds.padStart(5)} s  ${name}${typeof note === 'string' ? `: ${note}` : ''}`)
  return note
}

export const totalSeconds = () => ((performance.now() - began) / 1000).toFixed(1)

/** Refuses a port that somebody else holds, before anything slow is begun. */
export function requireFreePort(port, host) {
  return new Promise((done, fail) => {
    const probe = net.createServer()
    probe.once('error', (error) => {
      const said = {
        EADDRINUSE: `Port ${port} is taken by another program: stop it, or choose another with PORT=3001 npm start.`,
        EACCES: `No permission to listen on port ${port}: choose one above 1023 with PORT.`,
        EADDRNOTAVAIL: `This machine has no address ${host}: correct HOST.`,
      }
      fail(new Sentence(said[error.code] ?? `Port ${port} cannot be used: ${error.message}`))
    })
    probe.listen(Number(port), host, () => probe.close(done))
  })
}

function whyUnreachable(url, error) {
  let place = 'DATABASE_URL'
  try {
    place = `DATABASE_URL (${new URL(url).host})`
  } catch {
    return new Sentence('DATABASE_URL is not an address: it looks like postgresql://user:password@host:5432/name.')
  }
  const said = {
    ECONNREFUSED: `Nothing answers at ${place}: start that server or correct the address.`,
    ENOTFOUND: `The host of ${place} is not known: correct the address.`,
    ETIMEDOUT: `${place} does not answer in time: check the address and the network.`,
    '28P01': `${place} refuses the password: correct it.`,
    28000: `${place} refuses this user: correct it.`,
    '3D000': `${place} has no such database: create it first.`,
    53100: 'The disk of the database is full: make room and start again.',
  }
  return new Sentence(said[error.code] ?? `${place} cannot be used: ${error.message}`)
}

/** Our own PostgreSQL, or the one that DATABASE_URL names; migrated either way. */
export async function database(env) {
  const { migrate } = await import('./migrate.mjs')
  if (env.DATABASE_URL) {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 10_000 })
    try {
      await client.connect()
      await client.query('SELECT 1')
    } catch (error) {
      throw whyUnreachable(env.DATABASE_URL, error)
    } finally {
      await client.end().catch(() => undefined)
    }
    return { url: env.DATABASE_URL, applied: await migrate(env.DATABASE_URL), stop: async () => undefined }
  }
  const pgModule = await import('./pg.mjs')
  const server = await pgModule.startPg('pg')
  const url = await pgModule.ensureDatabase(server, 'xintai')
  const applied = await migrate(url)
  return { url, applied, stop: watch(pgModule, server) }
}

/** Starts the database again should it be killed; the returned function stops it unless somebody else still uses it. */
function watch({ answers, startPg, stopPg }, server) {
  let busy = false
  const timer = setInterval(async () => {
    if (busy || (await answers(server.port))) return
    busy = true
    console.error('The database was gone; starting it again.')
    await startPg('pg').catch((error) => console.error(error.message))
    busy = false
  }, 2000)
  return async () => {
    clearInterval(timer)
    if (!(await usedByOthers(server.url()))) stopPg('pg')
  }
}

async function usedByOthers(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query(
      "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    )
    return rows[0].others > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The demonstration's own mail server; the address to send to. */
export async function localMail(env) {
  const args = [...tsFlags, path.join(root, 'lib/platform/mail/local-server.ts')]
  const proc = child([...args, '--port', '0', '--folder', env.MAIL_DIR], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await firstLine(proc, 'local mail server')
  return { smtpUrl: JSON.parse(said).smtpUrl, stop: () => stop(proc) }
}

/** The demonstration's own payment provider; the settings that connect us to it. Its keys and payments outlive a restart in `folder`. */
export async function localPayments(env, folder = '.data/payments') {
  const args = [...tsFlags, path.join(root, 'lib/platform/payment-stand-in/local-server.ts'), '--folder', folder]
  const proc = child(args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await firstLine(proc, 'local payment provider')
  return { settings: JSON.parse(said), stop: () => stop(proc) }
}

/** The demonstration's own stand-in for QQ's sign-in; the settings that connect us to it. It vouches for anybody. */
export async function localQq(env) {
  const args = [...tsFlags, path.join(root, 'lib/platform/session/local-qq.ts')]
  const proc = child(args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await firstLine(proc, 'stand-in for QQ')
  return { settings: JSON.parse(said), stop: () => stop(proc) }
}

/** The demonstration's own certification channels; the settings that lead to them, and where their records are mended. */
export async function localChannels(env) {
  const args = [...tsFlags, path.join(root, 'scripts/channels/entry.ts')]
  const proc = child([...args, '--port', '0', '--folder', env.CERT_DIR], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const { profileUrl, registerUrl, token, page } = JSON.parse(await firstLine(proc, 'certification channels'))
  const settings = {
    CERT_PROFILE_URL: profileUrl,
    CERT_PROFILE_TOKEN: token,
    CERT_REGISTER_URL: registerUrl,
    CERT_REGISTER_TOKEN: token,
  }
  return { settings, page, stop: () => stop(proc) }
}

const firstLine = (proc, name) =>
  new Promise((done, fail) => {
    let text = ''
    proc.stdout.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) done(text.split('\n')[0])
    })
    proc.once('exit', () => fail(new Sentence(`The ${name} did not start: see above.`)))
  })

/** A child that says when it is ready, is started again when it dies, and is given up when it dies again and again. `output` takes its log. */
export function keep(name, args, { env, gaveUp, output = 'inherit' }) {
  let proc
  let deaths = []

  function died(started, code, signal) {
    if (proc !== started) return // it was told to end, or never came up
    const now = performance.now()
    deaths = [...deaths.filter((at) => now - at < CALM_MS), now]
    if (deaths.length > RESTARTS)
      return gaveUp(`The ${name} ended ${deaths.length} times within a minute: see its last words above.`)
    console.error(`The ${name} ended (${signal ?? code}); starting it again.`)
    setTimeout(() => proc === started && spawnOnce().catch((error) => gaveUp(error.message)), 300 * deaths.length)
  }

  function spawnOnce() {
    const started = child(args, { env, stdio: ['ignore', output, 'inherit', 'ipc'] })
    proc = started
    started.on('exit', (code, signal) => started.isReady && died(started, code, signal))
    return new Promise((done, fail) => {
      started.once('exit', () => fail(new Sentence(`The ${name} did not start: see above.`)))
      started.once('message', (message) => {
        if (message?.failed) return fail(new Sentence(failure(message.failed, env)))
        started.isReady = true
        done()
      })
    })
  }

  async function stopIt() {
    const old = proc
    proc = undefined
    await stop(old, 25_000)
  }

  return {
    start: spawnOnce,
    async restart() {
      deaths = []
      await stopIt()
      await spawnOnce()
    },
    /** From now on its end is expected. */
    retire: () => proc && (proc.isReady = false),
    stop: stopIt,
  }
}

const failure = (code, env) =>
  code === 'EADDRINUSE'
    ? `Port ${env.PORT} was taken meanwhile: choose another with PORT.`
    : `The web server could not listen: ${code}.`

/**
 * An orderly end: what was added last is ended first. Called on a signal, and when the parent dies: npm passes no signal on.
 * `add` takes things with `stop()`.
 */
export function orderlyEnd() {
  const things = []
  let ending
  const stopAll = async (code) => {
    stopRunning()
    for (const thing of things) thing.retire?.()
    for (const thing of things.reverse()) await thing.stop().catch((error) => console.error(error.message))
    process.exit(code)
  }
  const end = (code) => (ending ??= stopAll(code))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(0), 500).unref()
  return {
    add: (thing) => (things.push(thing), thing),
    /** Stops one thing before the end. */
    async finish(thing) {
      things.splice(things.indexOf(thing), 1)
      await thing.stop()
    },
    end,
    isEnding: () => ending !== undefined,
  }
}

/** Runs a command's main function; a failure is one sentence and exit code 1. */
export function main(ending, work) {
  work().catch((error) => {
    if (!ending.isEnding()) console.error(`\n${sentenceOf(error)}`)
    return ending.end(1)
  })
}
