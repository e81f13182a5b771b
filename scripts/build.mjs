import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bin, once, root, run, Sentence, sentenceOf, withLock } from './lib.mjs'

const INPUTS = [
  ...['app', 'components', 'i18n', 'lib', 'public', 'prisma/schema'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
]
// These are read when the server runs, not when it is built.
const RUNTIME = /^(lib\/worker\/.*|lib\/platform\/http\/front(?!-marks).*|.*README\.md)$/
const folder = path.join(root, '.next')
const isBuilt = () => fs.existsSync(path.join(folder, 'BUILD_ID'))

async function compile() {
  const before = isBuilt()
  // Half a build must not look like a whole one to the next start.
  fs.rmSync(path.join(folder, 'BUILD_ID'), { force: true })
  // A build whose command was killed ends too: left alone, it would keep the next start from building.
  const withParent = pathToFileURL(path.join(root, 'scripts/with-parent.mjs'))
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${withParent}`.trim()
  const env = { NODE_ENV: 'production', NEXT_DIST_DIR: '.next', NODE_OPTIONS, XINTAI_PARENT: String(process.pid) }
  const failed = before
    ? 'The build failed, see above; the older build in .next no longer fits the sources and is not served.'
    : 'The build failed, see above.'
  try {
    await run(bin('next'), ['build'], { env, failed })
  } catch (error) {
    // Turbopack's cache can remember a failure of its own workers that has passed: once more from nothing.
    if (!(error instanceof Sentence) || !/before we could connect/.test(error.said ?? '')) throw error
    fs.rmSync(folder, { recursive: true, force: true })
    await run(bin('next'), ['build'], { env, failed })
  }
}

/** Builds when the build is older than the sources; true when it did. */
export const build = () =>
  withLock('build', () =>
    once('build', { inputs: INPUTS, exists: isBuilt, skip: (name) => RUNTIME.test(name) }, compile),
  )

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--help')) {
    console.log('npm run build: builds the pages into .next when they are older than their sources')
    process.exit(0)
  }
  try {
    const { generate, install } = await import('./lib.mjs')
    await install()
    await generate()
    console.log((await build()) ? 'built' : 'the build is as new as the sources')
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}
