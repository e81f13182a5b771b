import type { z } from 'zod'
import { refuseField } from '@/lib/platform/refusal'
import type { WordsByLanguage } from '@/lib/agreement'
import { type AnnounceVersionInput, Language } from './contract'

type Form = z.output<typeof AnnounceVersionInput>
type Text = Form['clauses'][string]['en']
interface Latest {
  clauses: readonly { id: string; words: string }[]
  words: Record<Language, readonly (Text & { id: string })[]>
}

const isSame = (a: Text, b: Text | undefined) => a.title === b?.title && a.text === b.text && a.summary === b.summary

/** Words in one language alone would leave the others without the clause: all three or none. */
function requireWhole(path: string, words: Record<Language, Text>): void {
  for (const language of Language.options) {
    const { title, text } = words[language]
    if (!title) throw refuseField(`${path}.${language}.title`, 'policy_console.words_missing')
    if (!text) throw refuseField(`${path}.${language}.text`, 'policy_console.words_missing')
  }
}

/** An id for an added clause from its English title: an anchor that people can read. */
function idOf(title: string, taken: readonly string[]): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
    .replace(/-$/, '')
  const base = /^[a-z][a-z-]+$/.test(plain) ? plain : 'clause'
  const tries = [base, ...'bcdefghijklmnopqrstuvwxyz'].map((mark, at) => (at === 0 ? base : `${base}-${mark}`))
  return tries.find((id) => !taken.includes(id)) ?? `${base}-more`
}

/** The clauses of the version to be, and the words of those that were changed or added; a clause whose words stay keeps its old ones. */
export function wordedAnew(
  latest: Latest,
  form: Form,
): { clauses: { id: string; words: string | null }[]; texts: WordsByLanguage } {
  const texts: WordsByLanguage = { 'zh-Hant': {}, 'zh-Hans': {}, en: {} }
  const clauses: { id: string; words: string | null }[] = []
  const reword = (id: string, words: Record<Language, Text>) => {
    for (const language of Language.options) texts[language][id] = words[language]
    clauses.push({ id, words: null })
  }
  for (const [at, { id, words: since }] of latest.clauses.entries()) {
    const given = form.clauses[id]
    if (given?.drop) continue
    const stays = !given || Language.options.every((language) => isSame(given[language], latest.words[language][at]))
    if (stays) clauses.push({ id, words: since })
    else {
      requireWhole(`clauses.${id}`, given)
      reword(id, given)
    }
  }
  const { added } = form
  if (added && Language.options.some((language) => added[language].title || added[language].text)) {
    requireWhole('added', added)
    reword(
      idOf(
        added.en.title,
        latest.clauses.map(({ id }) => id),
      ),
      added,
    )
  }
  return { clauses, texts }
}
