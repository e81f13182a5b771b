import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { loadVersions } from './accept'
import { changesOf, clausesOf, platformFacts } from './clause-words'
import {
  DocumentId,
  type DifferenceView,
  type DocumentsView,
  type DocumentView,
  GetDifferenceInput,
  GetDocumentInput,
  ListDocumentsInput,
} from './contract'
import { countWords, documentDifference } from './difference'
import { currentDocuments, versionBefore, versionsOn } from './rules'

/** One version of a document, the current one unless another is named; anyone may read it. */
export const getDocument = defineQuery({
  name: 'agreement.get-document',
  input: GetDocumentInput,
  async load({ input, ctx, tx }) {
    const known = (await loadVersions(tx))[input.document]
    const versions = versionsOn(known, platformDay(ctx.now))
    const wanted = versions.find((one) => (input.version ? one.version === input.version : one.state === 'current'))
    const found = known.find((one) => one.version === wanted?.version)
    return wanted && found ? { known, versions, wanted, found } : null
  },
  may: allow,
  async run({ input: { document }, subject: { known, versions, wanted, found }, ctx, tx }): Promise<DocumentView> {
    const [clauses = []] = await clausesOf(tx, { document, versions: known, language: ctx.locale }, [found])
    const changes = await changesOf(tx, { document, version: wanted.version }, ctx.locale)
    return { document, ...wanted, clauses, versions, changes }
  },
})

/** The documents now in force, in order of precedence, with what is announced for later; anyone may read them. */
export const listDocuments = defineQuery({
  name: 'agreement.list-documents',
  input: ListDocumentsInput,
  load: async ({ tx }) => ({ versions: await loadVersions(tx) }),
  may: allow,
  async run({ subject: { versions }, ctx }): Promise<DocumentsView> {
    const day = platformDay(ctx.now)
    const documents = currentDocuments(versions, ctx.now).map((current) => ({
      ...current,
      coming: versionsOn(versions[current.document], day).find((one) => one.state === 'coming') ?? null,
    }))
    return { documents, platform: platformFacts() }
  },
})

/** Two versions of a document word by word, in any of its languages; by default the current one and the one before it. */
export const getDifference = defineQuery({
  name: 'agreement.get-difference',
  input: GetDifferenceInput,
  async load({ input: { document, ...input }, ctx, tx }) {
    const known = (await loadVersions(tx))[document]
    const versions = versionsOn(known, platformDay(ctx.now))
    const afterName = input.after ?? versions.find(({ state }) => state === 'current')?.version ?? ''
    const beforeName = input.before ?? versionBefore(known, afterName) ?? afterName
    const pick = (name: string) => {
      const [found, view] = [known.find((one) => one.version === name), versions.find((one) => one.version === name)]
      return found && view ? { found, view } : null
    }
    const [before, after] = [pick(beforeName), pick(afterName)]
    return before && after ? { known, versions, before, after } : null
  },
  may: allow,
  async run({ input, subject: { known, versions, before, after }, ctx, tx }): Promise<DifferenceView> {
    const language = input.language ?? ctx.locale
    const [old = [], now = []] = await clausesOf(tx, { document: input.document, versions: known, language }, [
      before.found,
      after.found,
    ])
    const clauses = documentDifference(old, now, language)
    return {
      document: DocumentId.parse(input.document),
      before: before.view,
      after: after.view,
      language,
      clauses,
      versions,
      added: countWords(clauses, 'added', language),
      removed: countWords(clauses, 'removed', language),
      changes: await changesOf(tx, { document: input.document, version: after.view.version }, language),
    }
  },
})
