// What the commands share. Imports nothing from npm: it must run before anything is installed.
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = path.resolve(import.meta.dirname, '..')
export const dataDir = path.join(root, '.data')
export const bin = (name) => path.join(root, 'node_modules/.bin', name + (process.platform === 'win32' ? '.cmd' : ''))
export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
/** How our TypeScript is run outside Next: `server-only` is let through, everything else is as in Next. */
export const tsFlags = ['--import', path.join(root, 'scripts/server-only.mjs'), '--import', 'tsx']

/** A failure that its message explains whole: shown as one sentence, without a stack. */
export class Sentence extends Error {}

const DISK_FULL = 'The disk is full: make room and start again.'
/** Whether what a program of ours said on its way out was that the disk is full. */
export const saysFull = (said) => /ENOSPC|No space left|Check free disk space|\b53100\b/.test(said)

const SYSTEM_WORDS = {
  ENOSPC: () => DISK_FULL,
  // PostgreSQL's own code of it.
  53100: () => DISK_FULL,
  EDQUOT: () => 'The disk quota is used up: make room and start again.',
  EACCES: (error) => `No permission to write ${error.path ?? 'a file'}: change its owner or start as its owner.`,
  EPERM: (error) => `No permission to change ${error.path ?? 'a file'}: change its owner or start as its owner.`,
  EROFS: (error) => `${error.path ?? 'The disk'} is on a read-only disk: start from a folder that can be written.`,
}

/** The one sentence that a person sees when a command fails. */
export const sentenceOf = (error) =>
  error instanceof Sentence
    ? error.message
    : (SYSTEM_WORDS[error?.code]?.(error) ?? `Unexpected failure: ${error?.stack ?? error}`)

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A lock whose holder is dead, or was killed between making the file and writing its id into it. */
function isStale(file) {
  const holder = readText(file)
  if (holder === undefined) return false
  return holder === '' ? Date.now() - fs.statSync(file).mtimeMs > 5000 : !isAlive(+holder)
}

/** Runs `work` while no other process of this tree holds the lock; a dead holder's lock is taken over. */
export async function withLock(name, work) {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, `${name}.lock`)
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isStale(file)) fs.rmSync(file, { force: true })
      else await pause(50)
    }
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

export function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** sha256 over the names and bytes of all files under the paths that exist. */
export function hashOf(paths, skip = () => false) {
  const hash = crypto.createHash('sha256')
  const walk = (relative) => {
    if (skip(relative)) return
    const full = path.join(root, relative)
    if (fs.statSync(full).isDirectory()) for (const name of fs.readdirSync(full).sort()) walk(path.join(relative, name))
    else hash.update(relative).update('\0').update(fs.readFileSync(full))
  }
  for (const relative of paths) if (fs.existsSync(path.join(root, relative))) walk(relative)
  return hash.digest('hex')
}

/** Does the work unless it was done for the same inputs; the mark is written last, so a killed run counts as not done. */
export async function once(name, { inputs, skip, exists = () => true }, work) {
  const mark = path.join(root, '.cache/done', name)
  const want = hashOf(inputs, skip)
  if (exists() && readText(mark) === want) return false
  fs.rmSync(mark, { force: true })
  await work()
  fs.mkdirSync(path.dirname(mark), { recursive: true })
  fs.writeFileSync(mark, want)
  return true
}

const running = new Set()

/** Ends the commands that `run` has under way, for an end in the middle of a step. */
export const stopRunning = () => running.forEach((proc) => proc.kill('SIGTERM'))

function endOf(command, args, env, stdio) {
  const proc = spawn(command, args, {
    cwd: root,
    stdio,
    env: { ...process.env, ...quietEnv, ...env },
    shell: process.platform === 'win32',
  })
  running.add(proc)
  let said = ''
  for (const stream of [proc.stdout, proc.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return new Promise((done, failed) => {
    proc.once('error', failed)
    proc.once('close', (code) => {
      running.delete(proc)
      done({ code, said })
    })
  })
}

/** Runs a command to its end; what it says is shown only when it fails, unless `show` is set. */
export async function run(command, args, { env = {}, show = false, failed } = {}) {
  const { code, said } = await endOf(command, args, env, show ? 'inherit' : ['ignore', 'pipe', 'pipe'])
  if (code === 0) return said
  if (saysFull(said)) throw new Sentence(DISK_FULL)
  const denied = /.*(EACCES|EPERM|Permission denied).*/.exec(said)
  if (denied) throw new Sentence(`No permission: ${denied[0].trim()}`)
  process.stderr.write(said)
  throw Object.assign(new Sentence(failed ?? `${path.basename(command)} ${args.join(' ')} failed.`), { said })
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const lockOf = (file) => JSON.parse(readText(path.join(root, file)) ?? '{}').packages ?? {}

/** Does node_modules hold what the lock file names? npm writes its own list last, so an install that was cut off does not count. */
function isInstalled() {
  const wanted = lockOf('package-lock.json')
  const have = lockOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([at, { version, optional }]) =>
    at === '' ? true : have[at] ? have[at].version === version : optional === true,
  )
}

/** Installs what the lock file names; true when there was something to do. */
export const install = () =>
  withLock('install', async () => {
    if (isInstalled()) return false
    await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], {
      failed: 'npm could not install the packages: see above; a connection to the npm registry is needed once.',
    })
    return true
  })

const GENERATED = {
  inputs: ['prisma/schema', 'prisma.config.ts', 'package-lock.json'],
  exists: () => fs.existsSync(path.join(root, 'prisma/generated/client.ts')),
}

/** Writes the database client from the schema; true when there was something to do. */
export const generate = () =>
  withLock('generate', () =>
    once('generate', GENERATED, () =>
      run(bin('prisma'), ['generate'], {
        failed: 'The database client could not be written from prisma/schema: see above.',
      }),
    ),
  )

/** A child of ours that ends when we do, even by kill -9. */
export const child = (args, { env = {}, stdio = ['ignore', 'inherit', 'inherit'] } = {}) =>
  spawn(process.execPath, ['--import', path.join(root, 'scripts/with-parent.mjs'), ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, ...quietEnv, ...env, XINTAI_PARENT: String(process.pid) },
  })

export const hasEnded = (proc) => proc.exitCode !== null || proc.signalCode !== null

/** Asks a child to end, insists after the deadline. */
export const stop = (proc, deadlineMs = 10_000) =>
  new Promise((done) => {
    if (!proc || hasEnded(proc)) return done()
    const insist = setTimeout(() => proc.kill('SIGKILL'), deadlineMs)
    proc.once('exit', () => {
      clearTimeout(insist)
      done()
    })
    proc.kill('SIGTERM')
  })
