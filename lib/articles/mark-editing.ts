import { operatorsById } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { defineUseCase } from '@/lib/platform/use-case'
import { EDITING_TOPIC, type EditingView, MarkEditingInput } from './contract'
import { closeWindow, noteWindow, openWindows } from './editor-store'
import { mayWrite } from './policy'
import * as store from './store'
import { lastSaver } from './version-store'

/** Says that a window has a draft open, or leaves it; answers who else has, and which version stands. */
export const markEditing = defineUseCase({
  name: 'articles.mark-editing',
  logged: false,
  input: MarkEditingInput,
  load: ({ input, tx }) => store.loadDraft(tx, input),
  may: (actor, draft) => mayWrite(actor, draft),
  async run({ input, subject, ctx, tx }): Promise<EditingView> {
    const { leaving, ...window } = input
    const mine = { ...window, operatorId: actorIdOf(ctx.actor) ?? '' }
    const isNews = leaving ? await closeWindow(tx, mine) : await noteWindow(tx, { ...mine, now: ctx.now })
    if (isNews) await wake(tx, [`account:${input.accountId}`], EDITING_TOPIC, input.articleId)
    const saver = await lastSaver(tx, input.articleId)
    return {
      others: await othersOf(tx, ctx, window),
      version: subject.version,
      savedAt: subject.savedAt.toISOString(),
      savedBy: saver ? ((await operatorsById(tx, [saver])).get(saver)?.name ?? null) : null,
    }
  },
})

async function othersOf(tx: Tx, ctx: Ctx, { articleId, windowId }: { articleId: string; windowId: string }) {
  const open = (await openWindows(tx, articleId, ctx.now)).filter((other) => other.windowId !== windowId)
  const names = await operatorsById(
    tx,
    open.map(({ operatorId }) => operatorId),
  )
  return open.map((other) => ({
    windowId: other.windowId,
    name: names.get(other.operatorId)?.name ?? '',
    isMe: other.operatorId === actorIdOf(ctx.actor),
    since: other.since.toISOString(),
  }))
}
