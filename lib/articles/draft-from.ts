import { useMaterials } from '@/lib/media'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { pictureIdsIn } from '@/lib/platform/html'
import { newId } from '@/lib/platform/ids'
import * as store from './text-store'

interface Copied {
  accountId: string
  /** Whose text and pictures they are. */
  from: string
  title: string
  summary: string
  author: string
  body: string
  coverId: string | null
  /** Whether its words stay as they are, whoever saves it. */
  isLocked: boolean
}

/** A draft with another account's text, for a domain that has asked whether it may; the pictures stay theirs and are held for it. */
export async function draftFrom(tx: Tx, ctx: Ctx, { from, isLocked, ...texts }: Copied): Promise<string> {
  const id = newId(ctx.now)
  const by = ctx.actor.kind === 'operator' ? actorIdOf(ctx.actor) : null
  await store.insertCopy(tx, { id, ...texts, bodyLocked: isLocked, textFrom: from, createdBy: by, now: ctx.now })
  const materialIds = [...new Set([...pictureIdsIn(texts.body), ...(texts.coverId ? [texts.coverId] : [])])]
  await useMaterials(tx, { accountId: from, usedBy: 'article', refId: id, materialIds })
  return id
}

/** Lets go of the pictures of another account that an article was made with. */
export async function releaseLent(tx: Tx, { id, textFrom }: { id: string; textFrom: string | null }): Promise<void> {
  if (textFrom) await useMaterials(tx, { accountId: textFrom, usedBy: 'article', refId: id, materialIds: [] })
}
