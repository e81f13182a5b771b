import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { jobs } from '@/lib/worker/registry'
import { domains, exists, files, read, root } from './tree'

const FOLDERS = ['app', 'components', 'docs', 'i18n', 'lib', 'node_modules', 'prisma', 'public', 'scripts', 'tests']

describe('the shape of the tree', () => {
  it('has no top-level folder that the house does not know', () => {
    const found = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    )
    expect(found.map((entry) => entry.name).filter((name) => !FOLDERS.includes(name))).toEqual([])
  })

  it.each(domains())('%s has a README', (domain) => {
    expect(exists(`lib/${domain}/README.md`)).toBe(true)
  })

  it.each(domains().filter((domain) => exists(`lib/${domain}/jobs.ts`)))(
    'every job of %s is registered',
    async (domain) => {
      const registered = new Set(jobs.map((job) => job.name))
      const exported = Object.values(
        (await import(path.join(root, `lib/${domain}/jobs.ts`))) as Record<string, unknown>,
      )
      const names = exported
        .filter((job): job is { name: string; run: unknown } => typeof job === 'object' && job !== null && 'run' in job)
        .map((job) => job.name)
      expect(names.filter((name) => !registered.has(name))).toEqual([])
    },
  )

  it('registers no name twice', () => {
    const names = jobs.map((job) => job.name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('keeps server actions in files called actions.ts under app/', () => {
    const opened = [...files('app', /\.tsx?$/), ...files('components', /\.tsx?$/), ...files('lib', /\.ts$/)].filter(
      (file) => /^\s*['"]use server['"]/m.test(read(file)),
    )
    expect(opened.filter((file) => !/^app\/.*actions\.ts$/.test(file))).toEqual([])
  })

  it('names files in kebab-case and without empty words', () => {
    const named = [...files('lib', /\.ts$/), ...files('components', /\.tsx?$/)].map((file) =>
      path.basename(file).replace(/\.(test\.)?tsx?$/, ''),
    )
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
    expect(named.filter((name) => /^(utils?|helpers?|common|manager|data|info)$/.test(name))).toEqual([])
  })
})
