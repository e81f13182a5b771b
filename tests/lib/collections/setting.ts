import { createCollection, saveCollection } from '@/lib/collections'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'

/** A series of the cast's account with these articles in this order, at version 2. */
export async function series(cast: Cast, articleIds: string[]): Promise<string> {
  const accountId = cast.account.id
  const { id } = await execute(createCollection, ctxOf(cast.editor), { accountId, title: '林間一年' })
  await execute(saveCollection, ctxOf(cast.editor), {
    ...{ accountId, collectionId: id, version: 1, title: '林間一年', articleIds },
  })
  return id
}
