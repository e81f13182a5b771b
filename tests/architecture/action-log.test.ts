import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LOCALES } from '@/i18n/locales'
import { actGroups } from '@/lib/platform/action-words'
import { defineUseCase, type UseCase } from '@/lib/platform/use-case'
import { type Who, WHO } from '@/tests/access/matrix'
import { everyRow } from '@/tests/access/matrix-rows'
import { exists, files, read, root } from './tree'

type AnyUseCase = UseCase<z.ZodType, unknown, unknown>

/** Changes that leave no entry, each with its reason; whatever else operators or staff can do is written down (N16). */
const UNLOGGED: Record<string, string> = {
  'checkup.check-links': 'asks addresses whenever somebody opens the check-up; it changes nothing of the account',
  'articles.save-draft': 'saves by itself every few seconds while somebody types; beginning and deleting are logged',
  'articles.arrange-set': 'the order of drafts is moved about while one writes; their sending is logged',
  'articles.read-markdown': 'keeps nothing: what it makes is saved like anything typed',
  'articles.mark-editing': 'an open editor says so by itself, every few seconds',
  'archive.note-upload-part': 'one part of an upload whose beginning is logged',
  'media.note-upload-part': 'one part of an upload whose beginning is logged',
  'media.claim-upload': 'takes a whole upload in hand; the material that it becomes is logged',
  'media.settle-upload': 'notes which material an upload became; that one is logged',
  'articles.count-reads': 'readers are counted by the house',
  'articles.count-shares': 'readers are counted by the house',
  'articles.tally-reactions': 'readers are counted by the house',
  'collections.mark-collection-seen': 'a reader’s own reading',
  'notifications.mark-read': 'tells a person’s own bell to be quiet; nothing of the account changes',
  'messages.mark-conversation-read': 'happens by itself when a conversation is looked at',
  'messages.mark-my-conversation-read': 'a reader’s own reading',
}

const WORKERS: readonly Who[] = WHO.filter((who) => !['nobody', 'reader', 'passerBy'].includes(who))

const exportsOf = async (file: string) =>
  Object.values((await import(path.join(root, file))) as Record<string, unknown>)

async function useCases(): Promise<AnyUseCase[]> {
  const doors = readdirSync(path.join(root, 'lib'))
    .map((domain) => `lib/${domain}/index.ts`)
    .filter(exists)
  const all = (await Promise.all(doors.map(exportsOf))).flat()
  return all.filter(
    (value): value is AnyUseCase =>
      typeof value === 'object' && value !== null && 'type' in value && value.type === 'use-case',
  )
}

/** Those who may run it, by the access matrix. */
async function whoMay(): Promise<Map<string, ReadonlySet<Who>>> {
  const rows = await everyRow()
  const found = new Map<string, Set<Who>>()
  for (const { ask, may } of rows) found.set(ask.name, new Set([...(found.get(ask.name) ?? []), ...may]))
  return found
}

/** Use-cases that are switched out of the log and have no reason here. */
const silent = (found: readonly Pick<AnyUseCase, 'name' | 'logged'>[]) =>
  found.filter(({ name, logged }) => logged === false && !UNLOGGED[name]).map(({ name }) => name)

describe('the action log', () => {
  it('leaves out nothing that operators or staff can change, but what stands here with its reason', async () => {
    expect(silent(await useCases())).toEqual([])
  })

  it('would find a use-case that changes something and writes no entry', () => {
    const planted = defineUseCase({
      name: 'alpha.change-quietly',
      input: z.object({}),
      logged: false,
      load: () => Promise.resolve({}),
      may: () => ({ kind: 'allow' }),
      run: () => Promise.resolve(null),
    })
    expect(silent([planted])).toEqual(['alpha.change-quietly'])
  })

  it('has no reason for what is not there, or is logged', async () => {
    const quiet = new Set((await useCases()).filter(({ logged }) => logged === false).map(({ name }) => name))
    expect(Object.keys(UNLOGGED).filter((name) => !quiet.has(name))).toEqual([])
  })

  it('sees every use-case: none is kept out of its domain’s index, where the access matrix would not ask for it', async () => {
    const known = new Set((await useCases()).map(({ name }) => name))
    const written = files('lib', /\.ts$/).flatMap((file) =>
      [...read(file).matchAll(/defineUseCase\(\{\s*name: '([^']+)'/g)].map(([, name = '']) => name),
    )
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((name) => !known.has(name))).toEqual([])
  })

  it('has words in three languages for everything that operators and staff can do (texts `<domain>.acts`)', async () => {
    const may = await whoMay()
    const logged = (await useCases()).filter(({ name, logged: isLogged }) => {
      const people = may.get(name)
      return isLogged !== false && WORKERS.some((who) => people?.has(who))
    })
    const wordless = LOCALES.flatMap((locale) => {
      const names = new Set(actGroups(locale).flatMap(({ acts }) => acts.map(({ name }) => name)))
      return logged.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} in ${locale}`)
    })
    expect(logged.length).toBeGreaterThan(0)
    expect(wordless).toEqual([])
  })
})
