import { announceVersion, latestVersion } from '@/lib/agreement'
import type { DocumentId } from '@/lib/agreement/contract'
import { addDays, platformDay } from '@/lib/platform/calendar'
import { transaction } from '@/lib/platform/db'
import type { Ctx } from '@/lib/platform/actor'

/** Announces a version that words the second clause anew, so many days ahead. */
export const announceIn = (ctx: Ctx, { document, days }: { document: DocumentId; days: number }) =>
  transaction(async (tx) => {
    const last = await latestVersion(tx, document)
    const second = last.clauses[1]?.id ?? ''
    const words = { title: 'What we collect', text: 'What {platform} collects, said anew.', summary: 'Anew.' }
    return (
      (await announceVersion(tx, ctx, {
        document,
        from: addDays(platformDay(ctx.now), days),
        clauses: last.clauses.map((clause) => (clause.id === second ? { id: second, words: null } : clause)),
        texts: { 'zh-Hant': { [second]: words }, 'zh-Hans': { [second]: words }, en: { [second]: words } },
        changes: { 'zh-Hant': '重寫第二條。', 'zh-Hans': '重写第二条。', en: 'The second clause is worded anew.' },
        reason: 'for a test',
        by: 'id' in ctx.actor ? ctx.actor.id : '',
      })) ?? ''
    )
  })
