import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modulesRead } from '@/scripts/law.mjs'
import { root } from './tree'

interface Violation {
  from: string
  rule: { name: string }
}

const law = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}

// What each rule must catch: file → its text. A rule without a planted violation fails below.
const SECOND_HALF_OF_THE_CYCLE = { 'lib/beta/cycle-b.ts': "import { a } from './cycle-a'\nexport const b = () => a" }
const LAWFUL: Record<string, string> = {
  'lib/platform/db.ts': 'export const db = 1\nexport type Tx = number',
  'lib/platform/outbound.ts': 'export const outbound = 1',
  'lib/platform/http/action.ts': 'export const action = 1',
  'lib/platform/verdict.ts': 'export const allow = 1',
  'lib/alpha/contract.ts': "import { z } from 'zod'\nexport const Shape = z.string()",
  'lib/alpha/rules.ts': "import { Shape } from './contract'\nexport const rule = Shape",
  'lib/alpha/policy.ts': "import { allow } from '@/lib/platform/verdict'\nexport const may = allow",
  'lib/alpha/store.ts': "import { db } from '@/lib/platform/db'\nexport const load = db",
  'lib/alpha/jobs.ts': "import { outbound } from '@/lib/platform/outbound'\nexport const job = outbound",
  'lib/alpha/index.ts': "export { load } from './store'",
  'lib/beta/use.ts':
    "import { load } from '@/lib/alpha'\nimport type { Tx } from '@/lib/platform/db'\nexport const use = (tx: Tx) => [load, tx]",
  'lib/worker/registry.ts': "import { job } from '@/lib/alpha/jobs'\nexport const jobs = [job]",
  'components/alpha/view.ts': "import { Shape } from '@/lib/alpha/contract'\nexport const view = Shape",
  'app/page.ts':
    "import { load } from '@/lib/alpha'\nimport { view } from '@/components/alpha/view'\nexport const page = [load, view]",
}
const PLANTED: Record<string, [rule: string, text: string]> = {
  'lib/beta/cycle-a.ts': ['no-cycles', "import { b } from './cycle-b'\nexport const a = () => b"],
  'lib/beta/peek.ts': [
    'domain-inside-is-private',
    "import { rule } from '@/lib/alpha/rules'\nexport const peek = rule",
  ],
  'lib/beta/peek-type.ts': [
    'domain-inside-is-private',
    "import type { load } from '@/lib/alpha/store'\nexport type Peek = typeof load",
  ],
  'app/inside.ts': ['app-uses-front-doors', "import { load } from '@/lib/alpha/store'\nexport const inside = load"],
  'components/alpha/server.ts': [
    'components-know-contracts-only',
    "import { load } from '@/lib/alpha'\nexport const server = load",
  ],
  'components/alpha/far.ts': [
    'components-never-reach-the-server',
    "import { server } from './server'\nexport const far = server",
  ],
  'lib/beta/rules.ts': [
    'rules-are-pure',
    "import { outbound } from '@/lib/platform/outbound'\nexport const impure = outbound",
  ],
  'lib/gamma/rules.ts': [
    'rules-never-reach-the-world',
    "import { between } from './between'\nexport const reach = between",
  ],
  'lib/gamma/between.ts': [
    'only-jobs-call-out',
    "import { outbound } from '@/lib/platform/outbound'\nexport const between = outbound",
  ],
  'lib/gamma/query.ts': [
    'only-stores-hold-the-client',
    "import { db } from '@/lib/platform/db'\nexport const query = db",
  ],
  'lib/platform/knows.ts': [
    'platform-knows-no-domain',
    "import { load } from '@/lib/alpha'\nexport const knows = load",
  ],
  'lib/rulebook/knows.ts': [
    'rulebook-knows-platform-only',
    "import { load } from '@/lib/alpha'\nexport const knows = load",
  ],
  'lib/gamma/framework.ts': [
    'domains-know-no-framework',
    "import { useState } from 'react'\nexport const framework = useState",
  ],
  'lib/gamma/door.ts': [
    'domains-know-no-framework',
    "import { action } from '@/lib/platform/http/action'\nexport const door = action",
  ],
  'lib/worker/inside.ts': [
    'worker-reaches-doors-only',
    "import { load } from '@/lib/alpha/store'\nexport const inside = load",
  ],
  'lib/gamma/up.ts': [
    'nobody-reaches-up-to-the-worker',
    "import { jobs } from '@/lib/worker/registry'\nexport const up = jobs",
  ],
  'lib/gamma/command.ts': [
    'product-knows-no-test-and-no-command',
    "import { tool } from '@/scripts/tool'\nexport const command = tool",
  ],
}

let folder: string

/** What the real law says about a tree made of these files; inside ours, so that packages are found. */
function judge(tree: Record<string, string>): { violations: Violation[]; modules: number } {
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  folder = mkdtempSync(path.join(root, '.cache/law-'))
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${text}\n`)
  }
  put(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { moduleResolution: 'bundler', module: 'esnext', paths: { '@/*': ['./*'] } } }),
  )
  put('scripts/tool.ts', 'export const tool = 1')
  for (const [file, text] of Object.entries(tree)) put(file, text)
  const bin = path.join(root, 'node_modules/.bin/depcruise')
  const args = [
    bin,
    'lib',
    'app',
    'components',
    '--config',
    path.join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 32 << 20 })
  rmSync(folder, { recursive: true, force: true })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } }
  return { violations: summary.violations, modules: summary.totalCruised }
}

describe('the dependency law', () => {
  let planted: ReturnType<typeof judge>
  beforeAll(() => {
    planted = judge({
      ...LAWFUL,
      ...SECOND_HALF_OF_THE_CYCLE,
      ...Object.fromEntries(Object.entries(PLANTED).map(([file, [, text]]) => [file, text])),
    })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(PLANTED).map(([file, [rule]]) => [rule, file]))('%s catches %s', (rule, file) => {
    expect(planted.violations.filter((found) => found.from === file).map((found) => found.rule.name)).toContain(rule)
  })

  it('has a planted violation for each of its rules', () => {
    const tried = new Set(Object.values(PLANTED).map(([rule]) => rule))
    expect(law.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it('is not held by a check that read nothing', () => {
    expect(() => modulesRead('✔ no dependency violations found (0 modules, 0 dependencies cruised)')).toThrow(
      /0 modules/,
    )
    expect(() => modulesRead('')).toThrow(/0 modules/)
    expect(modulesRead('✔ no dependency violations found (412 modules, 1909 dependencies cruised)')).toBe(412)
  })

  it('is content with a lawful tree, and has read it', () => {
    const { violations, modules } = judge(LAWFUL)
    expect(violations.map((found) => `${found.rule.name}: ${found.from}`)).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(Object.keys(LAWFUL).length)
  })
})
