import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { child, generate, install, root, Sentence, sentenceOf, stop, stopRunning, tsFlags, withLock } from './lib.mjs'

const NAMES = ['article-page', 'inbox', 'lighthouse', 'mass-send', 'keyword-reply', 'search', 'similarity']
const LIMIT_MS = 5 * 60_000
const SERVER = 'pg-bench'
const HELP = `npm run bench: measures, each figure beside a reference run in the same minute

  npm run bench                      all of them: ${NAMES.join(', ')}
  npm run bench -- --only inbox      one (can be given again)
  npm run bench -- --json FILE       also writes the lines of JSON to a file

Uses a database server of its own in .data/${SERVER} and this machine's loopback only; each name has at most 5 minutes.
Prints a table and lines of JSON. It never judges: the figures are for people to compare.`

function wanted() {
  const options = { help: { type: 'boolean' }, only: { type: 'string', multiple: true }, json: { type: 'string' } }
  try {
    const { values } = parseArgs({ options })
    const unknown = values.only?.find((name) => !NAMES.includes(name))
    if (unknown) throw new Error(`There is no "${unknown}"; there are ${NAMES.join(', ')}`)
    return values
  } catch (error) {
    throw new Sentence(`${error.message}. npm run bench -- --help explains.`)
  }
}

/** An empty migrated database for one name, gone afterwards. */
async function withDatabase(server, name, work) {
  const { default: pg } = await import('pg')
  const { migrate } = await import('./migrate.mjs')
  const database = `bench_${name.replaceAll('-', '_')}`
  const admin = new pg.Client({ connectionString: server.url() })
  await admin.connect()
  const drop = () => admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  try {
    await drop() // of a run that was killed
    await admin.query(`CREATE DATABASE "${database}"`)
    await migrate(server.url(database))
    return await work(server.url(database))
  } finally {
    await drop()
    await admin.end()
  }
}

/** Runs one name in a process of its own; it says its figures when it is done. */
async function measure(name, url) {
  const env = { DATABASE_URL: url, XINTAI_MODE: 'demo', NODE_ENV: 'production', LOG_LEVEL: 'error', TZ: 'UTC' }
  const proc = child([...tsFlags, path.join(root, 'scripts/bench/run.ts'), name], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  running.add(proc)
  let figures = null
  proc.on('message', (message) => (figures = message.figures))
  const late = setTimeout(() => proc.kill('SIGKILL'), LIMIT_MS)
  const [code, signal] = await new Promise((done) => proc.once('exit', (...end) => done(end)))
  clearTimeout(late)
  running.delete(proc)
  if (figures === null || code !== 0)
    throw new Sentence(
      `${name} gave no figures (${signal === 'SIGKILL' ? 'over 5 minutes' : `ended with ${code}`}): see above.`,
    )
  return figures
}

const COLUMNS = ['name', 'ours', 'reference', 'ratio', 'unit', 'p99_ms']
const shown = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(4))) : (value ?? ''))

function printTable(figures) {
  const rows = [COLUMNS, ...figures.map((figure) => COLUMNS.map((column) => shown(figure[column])))]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  console.log(`\n${rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at])).join('  ')).join('\n')}\n`)
}

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    stopRunning()
    await Promise.all([...running].map((proc) => stop(proc)))
  })
}

async function bench() {
  const { help, only, json } = wanted()
  if (help) return console.log(HELP)
  await install()
  await generate()
  const names = only ?? NAMES
  if (names.includes('article-page')) {
    const { build } = await import('./build.mjs')
    if (!fs.existsSync(path.join(root, '.next/BUILD_ID')))
      console.log('There is no build yet: making one, which takes a minute or two.')
    await build()
  }
  const { startPg, stopPg } = await import('./pg.mjs')
  const server = await startPg(SERVER)
  const figures = []
  let failure = null
  try {
    for (const name of names) {
      console.log(`${name} …`)
      try {
        figures.push(...(await withDatabase(server, name, (url) => measure(name, url))))
      } catch (error) {
        // One that fails must not cost the figures of the others.
        failure = error
        console.error(sentenceOf(error))
      }
    }
  } finally {
    stopPg(SERVER)
  }
  const lines = figures.map((figure) => JSON.stringify(figure)).join('\n')
  printTable(figures)
  console.log(lines)
  if (json) fs.writeFileSync(json, `${lines}\n`)
  if (failure) process.exitCode = 1
}

try {
  await withLock('bench', bench)
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
