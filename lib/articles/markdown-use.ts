import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { DraftInput, ReadMarkdownInput } from './contract'
import { bodyToMarkdown, markdownToBody } from './markdown'
import { maySeeDrafts, mayWrite } from './policy'
import * as store from './store'

/** A draft's text as Markdown, to take along (N18). */
export const getMarkdown = defineQuery({
  name: 'articles.get-markdown',
  input: DraftInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => maySeeDrafts(actor, draft),
  run: async ({ subject: { title, body } }) => ({ title, markdown: bodyToMarkdown(body) }),
})

/** Markdown as a body for the editor, which saves it like anything typed (N18). Nothing is kept by this alone. */
export const readMarkdown = defineUseCase({
  name: 'articles.read-markdown',
  logged: false,
  input: ReadMarkdownInput,
  load: ({ input, tx }) => store.loadAccount(tx, input.accountId),
  may: (actor, account) => mayWrite(actor, account),
  run: async ({ input }) => ({ body: markdownToBody(input.markdown) }),
})
