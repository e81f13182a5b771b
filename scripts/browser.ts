// Finds a Chromium to drive without downloading one: CHROME_PATH, then the one that npm brought (@sparticuz/chromium,
// Linux x64, with libraries of its own for systems without any), then the system's, then Playwright's.
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const cache = path.resolve(import.meta.dirname, '../.cache/chromium')
const ARGS = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]
const SYSTEM = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Unpacks npm's Chromium once, into a folder of ours: by itself it would trust whatever lies in /tmp. */
async function shipped(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const require = createRequire(import.meta.url)
  const found = require.resolve
    .paths('@sparticuz/chromium')
    ?.find((folder) => existsSync(path.join(folder, '@sparticuz/chromium')))
  if (!found) return undefined
  mkdirSync(cache, { recursive: true })
  const given = process.env.TMPDIR
  process.env.TMPDIR = cache
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const packed = path.join(found, '@sparticuz/chromium/bin')
    const executablePath = await inflate(path.join(packed, 'chromium.br'))
    const libraries = path.join(await inflate(path.join(packed, 'al2023.tar.br')), 'lib')
    const search = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return { executablePath, env: { ...definedEnv(), TMPDIR: given ?? os.tmpdir(), LD_LIBRARY_PATH: search } }
  } finally {
    if (given === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = given
  }
}

const definedEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** How to launch the Chromium of this machine. Throws when there is none, saying how to get one. */
export async function browser(): Promise<LaunchOptions> {
  const sandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args: [...ARGS, ...sandboxed] }
  const own = await shipped()
  // The packed one brings no setuid helper, and many systems forbid the other way to a sandbox.
  if (own) return { ...own, args: [...ARGS, '--no-sandbox'] }
  const executablePath = [...SYSTEM, chromium.executablePath()].find((file) => existsSync(file))
  if (!executablePath)
    throw new Error(
      'No Chromium found: set CHROME_PATH, install your system’s chromium, or run npx playwright install chromium.',
    )
  return { executablePath, args: [...ARGS, ...sandboxed] }
}
