import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bin, generate, install, readText, root, run, Sentence, sentenceOf } from './lib.mjs'
import { holdLaw } from './law.mjs'
import { main, orderlyEnd } from './services.mjs'

const HELP = `npm test: everything that must hold, on a fresh clone too

  npm test                        format, types, lint, dependency law, tests on a real PostgreSQL, build, browser journeys
  npm run check                   the same without build and browser (npm test -- --no-browser)
  npm test -- --only NAME         one stage: format, types, lint, law, schema, tests, build, journeys

It goes on after a failed stage where that makes sense, and ends with "N passed, N failed". Settings: TEST_DATABASE_URL (a
PostgreSQL to make test databases in, instead of our own), TEST_WORKERS (2), CHROME_PATH.`

const results = path.join(root, '.cache/test')
const ending = orderlyEnd()
const counts = { passed: 0, failed: 0 }

/** Runs one stage; `work` gives its counts, or nothing where a stage is one thing that holds or does not. */
async function stage(name, work) {
  const started = performance.now()
  const result = await work().then(
    (counted) => ({ passed: 1, failed: 0, ...counted }),
    (error) => ({ passed: 0, failed: 1, ...error.counts, said: sentenceOf(error) }),
  )
  counts.passed += result.passed
  counts.failed += result.failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  console.log(`${seconds} s  ${result.failed ? 'FAILED' : 'passed'}  ${name}${result.note ? `: ${result.note}` : ''}`)
  if (result.said) console.log(`          ${result.said}\n`)
  return result.failed === 0
}

const command = (name, ...args) => run(bin(name), args, { failed: `${name} found something: see above.` })

async function schema() {
  const { schemaDifference } = await import('./schema-difference.mjs')
  const missing = await schemaDifference(ending)
  if (missing)
    throw new Sentence(
      `prisma/schema says more than the migrations make; npm run db:new-migration writes it:\n${missing}`,
    )
}

/** The counts of a reporter's file, thrown along when something failed. */
async function counted(file, work, read) {
  fs.rmSync(file, { force: true })
  const failure = await work().then(
    () => undefined,
    (error) => error,
  )
  const text = readText(file)
  if (!text) throw failure ?? new Error(`no result in ${file}`)
  const found = read(JSON.parse(text))
  const note = `${found.passed} passed, ${found.failed} failed`
  if (!failure && found.failed === 0) return { ...found, note }
  throw Object.assign(failure ?? new Error(note), { counts: { ...found, failed: Math.max(1, found.failed), note } })
}

function tests(paths) {
  const file = path.join(results, 'vitest.json')
  const args = ['run', ...paths, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const read = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
  return counted(file, () => command('vitest', ...args), read)
}

async function journeys(site, paths) {
  const file = path.join(results, 'playwright.json')
  const env = { ...(await site.serve()), PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = ['test', ...paths, '--reporter=line,json']
  const read = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped })
  const failed = `a journey failed: see above, and the pictures in ${path.relative(root, results)}.`
  return counted(file, () => run(bin('playwright'), args, { env, failed }), read)
}

/** Build and data side by side, then the journeys; without either there is nothing to walk through. */
async function browserStages(wanted, paths) {
  if (!wanted('journeys')) return wanted('build') && stage('build', build)
  const { journeySite } = await import('./journeys.mjs')
  const site = ending.add(await journeySite(path.join(results, 'site')))
  const ready = await Promise.all([
    stage('build', build),
    stage('demonstration data', () => site.fill().then(() => ({}))),
  ])
  if (ready.every(Boolean)) await stage('journeys', () => journeys(site, paths))
  else counts.failed += 1
  await ending.finish(site)
}

async function build() {
  const { build: buildPages } = await import('./build.mjs')
  return { note: (await buildPages()) ? 'built' : 'as built before' }
}

function flags() {
  const options = { help: { type: 'boolean' }, 'no-browser': { type: 'boolean' }, only: { type: 'string' } }
  return parseArgs({ options, allowPositionals: true })
}

main(ending, async () => {
  const { values, positionals } = flags()
  if (values.help) {
    console.log(HELP)
    return ending.end(0)
  }
  fs.mkdirSync(results, { recursive: true })
  const wanted = (name) => !values.only || values.only === name
  await stage('packages and database client', async () => {
    await install()
    await generate()
  })
  const still = {
    format: () => command('prettier', '--check', '--log-level=warn', '.'),
    types: () => command('tsc', '--noEmit', '-p', '.'),
    lint: () => command('eslint', '.'),
    law: holdLaw,
    schema,
  }
  const plain = (work) => async () => {
    const result = await work()
    return typeof result === 'object' ? result : {}
  }
  await Promise.all(Object.entries(still).map(([name, work]) => wanted(name) && stage(name, plain(work))))
  if (wanted('tests')) await stage('tests', () => tests(positionals))
  if (!values['no-browser']) await browserStages(wanted, positionals)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  return ending.end(counts.failed === 0 ? 0 : 1)
})
