import { accountByHandle, requireLive } from '@/lib/accounts'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { cropFrom } from './cover-crops'
import { markdownToBody } from './markdown'
import { mayWrite } from './policy'
import { PushDraftInput, type PushedDraftView } from './push-contract'
import * as pushes from './push-store'
import { saveDraft } from './save-draft'
import * as store from './store'

interface Wanted {
  accountId: string
  key: string
  author: string
  overwrite: boolean
}
type Draft = NonNullable<Awaited<ReturnType<typeof store.loadDraft>>>

/**
 * Puts a text that a program wrote into the account's draft box (N18). The same key again changes the same draft, unless a person
 * changed it in between (`conflict`, articles.pushed_draft_changed) or it was sent (articles.pushed_draft_sent). Saved as the editor saves.
 */
export const pushDraft = defineUseCase({
  name: 'articles.push-draft',
  input: PushDraftInput,
  async load({ input, ctx, tx }) {
    const account = await accountByHandle(tx, input.account, ctx.now)
    return account && { accountId: account.id, account }
  },
  may: (actor, subject) => mayWrite(actor, subject),
  async run({ input, subject: { account }, ctx, tx }): Promise<PushedDraftView> {
    requireLive(account)
    const { key, overwrite } = input
    const wanted = { accountId: account.id, key, author: account.name, overwrite }
    const known = await keptDraft(tx, wanted)
    const draft = known ?? (await newDraft(tx, ctx, wanted))
    const saved = await saveDraft.run({ input: textsOf(input, draft), subject: draft, ctx, tx })
    await pushes.notePush(tx, { accountId: account.id, key, version: saved.version, now: ctx.now })
    const path = `/console/${account.id}/articles/${saved.id}`
    return { ...saved, accountId: account.id, isNew: !known, path }
  },
  logOf: ({ view }) => ({ accountId: view.accountId, targetId: view.id }),
})

/** The draft of this key, or null where there is none or it was deleted. */
async function keptDraft(tx: Tx, { accountId, key, overwrite }: Wanted): Promise<Draft | null> {
  const pushed = await pushes.findPushed(tx, { accountId, key })
  if (!pushed) return null
  const of = { accountId, articleId: pushed.articleId }
  const draft = await store.loadDraft(tx, of)
  if (!draft) {
    const state = await pushes.stateOfArticle(tx, of)
    if (state) throw refuse('conflict', 'articles.pushed_draft_sent', { key })
    await pushes.freeKey(tx, { accountId, key })
    return null
  }
  if (draft.version !== pushed.version && !overwrite)
    throw refuse('conflict', 'articles.pushed_draft_changed', { savedAt: draft.savedAt.toISOString() })
  return draft
}

async function newDraft(tx: Tx, ctx: Ctx, { accountId, key, author }: Wanted): Promise<Draft> {
  const by = actorIdOf(ctx.actor)
  const { id } = await store.insertDraft(tx, { id: newId(ctx.now), accountId, author, by, now: ctx.now })
  // Nobody else can have it: the key is held since it was looked for.
  if (!(await pushes.takeKey(tx, { accountId, key, articleId: id, now: ctx.now })))
    throw refuse('conflict', 'articles.pushed_at_once', { key })
  const draft = await store.loadDraft(tx, { accountId, articleId: id })
  if (!draft) throw new Error('the draft that was written is not there')
  return draft
}

type Given = { html?: string; markdown?: string } & Partial<Pick<Draft, 'title' | 'summary' | 'author' | 'coverId'>>

const textsOf = (input: Given, draft: Draft) => ({
  accountId: draft.accountId,
  articleId: draft.id,
  version: draft.version,
  title: input.title ?? draft.title,
  summary: input.summary ?? draft.summary,
  author: input.author ?? draft.author,
  coverId: input.coverId === undefined ? draft.coverId : input.coverId,
  // Another cover has other parts.
  coverWide: input.coverId === undefined ? cropFrom(draft.coverWide) : null,
  coverSmall: input.coverId === undefined ? cropFrom(draft.coverSmall) : null,
  body: input.markdown === undefined ? (input.html ?? '') : markdownToBody(input.markdown),
})
