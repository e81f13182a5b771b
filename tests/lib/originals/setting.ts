import { createDraft, publishArticles, saveDraft } from '@/lib/articles'
import { admitArticles, declareOriginal } from '@/lib/originals'
import type { OperatorActor } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute } from '@/lib/platform/use-case'
import { ctxOf, NOW, SYSTEM } from '@/tests/support/cast'

/** A text of so many sentences that no other `seed` has. */
export const essay = (seed: string, sentences = 12): string =>
  Array.from(
    { length: sentences },
    (_, n) => `<p>${seed}第${n}段：${'山茶雨霧林溪石徑竹雲鳥風'.slice(n % 6)}${seed}${n * 37}。</p>`,
  ).join('')

export interface Ids {
  accountId: string
  articleId: string
}

/** A draft of an account with this body. */
export async function draftOf(actor: OperatorActor, accountId: string, body: string, title = '山居'): Promise<Ids> {
  const { id: articleId } = await execute(createDraft, ctxOf(actor), { accountId })
  const texts = { title, summary: '', author: '林雨', body, coverId: null }
  await execute(saveDraft, ctxOf(actor), { accountId, articleId, version: 1, ...texts })
  return { accountId, articleId }
}

export const declared = async (actor: OperatorActor, ids: Ids, open: { likeOpen?: 'on'; reprintOpen?: 'on' } = {}) => {
  await execute(declareOriginal, ctxOf(actor), { ...ids, author: '林雨', category: 'prose', ...open })
  return ids
}

/** Publishes a draft as a send would: admitted, then published, in one transaction. */
export const publish = ({ accountId, articleId }: Ids, now = NOW) =>
  transaction(async (tx) => {
    const articleIds = [articleId]
    await admitArticles(tx, ctxOf(SYSTEM, { now }), { accountId, articleIds })
    return publishArticles(tx, { accountId, articleIds, publishedAt: now })
  })

/** A published original of an account. */
export async function originalOf(
  actor: OperatorActor,
  accountId: string,
  body: string,
  open: { likeOpen?: 'on'; reprintOpen?: 'on' } = { likeOpen: 'on' },
): Promise<Ids> {
  const ids = await declared(actor, await draftOf(actor, accountId, body), open)
  await publish(ids)
  return ids
}

export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: Refusal) => cause,
  )
