import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { root } from './tree'

const eslint = new ESLint({ cwd: root })
const lines = (count: number) => Array.from({ length: count }, (_, at) => `export const line${at} = ${at}`).join('\n')

async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

const BROKEN: [law: string, file: string, text: string, complaint: RegExp][] = [
  ['a file is at most 250 lines', 'lib/alpha/long.ts', lines(251), /max-lines/],
  [
    'a function is at most 60 lines',
    'lib/alpha/long.ts',
    `export function long() {\n${lines(60).replaceAll('export ', '')}\n}`,
    /max-lines-per-function/,
  ],
  ['settings are read in one place', 'lib/alpha/load.ts', 'export const port = process.env.PORT', /env\.ts/],
  ['settings are read in one place, pages included', 'app/page.tsx', 'export const port = process.env.PORT', /env\.ts/],
  ['the time comes from ctx.now', 'lib/alpha/rules.ts', 'export const now = () => Date.now()', /ctx\.now/],
  [
    'the time comes from ctx.now, never from a fresh Date',
    'lib/alpha/close.ts',
    'export const now = () => new Date()',
    /ctx\.now/,
  ],
  [
    'a rule holds no bare limit',
    'lib/alpha/rules.ts',
    'export const full = (count: number) => count > 42',
    /no-magic-numbers/,
  ],
  [
    'an actions file exports no function',
    'app/x/actions.ts',
    "'use server'\nexport async function open() {}",
    /public endpoint/,
  ],
  [
    'an actions file exports nothing made otherwise',
    'app/x/actions.ts',
    "'use server'\nexport const open = async () => 1",
    /public endpoint/,
  ],
  [
    'an actions file passes nothing on',
    'app/x/actions.ts',
    "'use server'\nexport { open } from './open'",
    /public endpoint/,
  ],
  ['no action hides inside a page', 'app/x/page.tsx', "export async function f() {\n  'use server'\n}", /actions\.ts/],
  ['nothing prints', 'lib/alpha/load.ts', "console.log('x')", /no-console/],
  ['nothing prints in components', 'components/alpha/view.tsx', "console.warn('x')", /no-console/],
  ['no test is skipped', 'tests/lib/alpha/a.test.ts', "it.skip('x', () => undefined)", /runs, or it is deleted/],
  ['no test runs alone', 'tests/e2e/a.e2e.ts', "test.only('x', () => undefined)", /runs, or it is deleted/],
  [
    'no test sleeps',
    'tests/e2e/a.e2e.ts',
    'export const f = (page: { waitForTimeout(ms: number): void }) => page.waitForTimeout(9)',
    /not for a time/,
  ],
  ['no module of ours is mocked', 'tests/lib/alpha/a.test.ts', "vi.mock('@/lib/alpha')", /mock/],
  ['nothing has any type', 'lib/alpha/load.ts', 'export const x: any = 1', /no-explicit-any/],
  ['no error is hidden from the compiler', 'lib/alpha/load.ts', '// @ts-ignore\nexport const x = 1', /ban-ts-comment/],
  ['no error is swallowed without a word', 'lib/alpha/load.ts', 'try {\n  JSON.parse("")\n} catch {}', /no-empty/],
  [
    'no law is switched off in a comment',
    'lib/alpha/load.ts',
    '/* eslint-disable */\nexport const x: any = 1',
    /no-explicit-any/,
  ],
]

describe('the lint law', () => {
  it.each(BROKEN)('%s', async (_, file, text, complaint) => {
    expect((await complaints(file, text)).join('\n')).toMatch(complaint)
  })

  it('is content with lawful files', async () => {
    expect(await complaints('lib/alpha/rules.ts', 'export const next = (count: number) => count + 1\n')).toEqual([])
    const action =
      "'use server'\nimport { action } from '@/lib/platform/http/action'\nexport const open = action('public', {})\n"
    expect(await complaints('app/x/actions.ts', action)).toEqual([])
  })
})
