import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import { env } from '@/lib/platform/env'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import {
  type DocumentsView,
  type DocumentView,
  GetDocumentInput,
  ListDocumentsInput,
  type PlatformFacts,
} from './contract'
import { VERSIONS } from './documents'
import { currentDocuments, versionsOn } from './rules'

const platformFacts = (): PlatformFacts => ({
  name: env.PLATFORM_NAME,
  entity: env.PLATFORM_LEGAL_ENTITY,
  court: env.PLATFORM_COURT,
  contact: env.PLATFORM_CONTACT,
})

/** One version of a document, the current one unless another is named; anyone may read it. */
export const getDocument = defineQuery({
  name: 'agreement.get-document',
  input: GetDocumentInput,
  async load({ input, ctx }) {
    const versions = versionsOn(VERSIONS[input.document], platformDay(ctx.now))
    const wanted = versions.find((one) => (input.version ? one.version === input.version : one.state === 'current'))
    return wanted ? { versions, wanted } : null
  },
  may: allow,
  async run({ input, subject: { versions, wanted } }): Promise<DocumentView> {
    const sections = VERSIONS[input.document].find((one) => one.version === wanted.version)?.sections ?? []
    return { document: input.document, ...wanted, sections, versions, platform: platformFacts() }
  },
})

/** The documents now in force, in order of precedence, with what is announced for later; anyone may read them. */
export const listDocuments = defineQuery({
  name: 'agreement.list-documents',
  input: ListDocumentsInput,
  load: async () => ({}),
  may: allow,
  async run({ ctx }): Promise<DocumentsView> {
    const day = platformDay(ctx.now)
    const documents = currentDocuments(ctx.now).map((current) => ({
      ...current,
      coming: versionsOn(VERSIONS[current.document], day).find((one) => one.state === 'coming') ?? null,
    }))
    return { documents, platform: platformFacts() }
  },
})
