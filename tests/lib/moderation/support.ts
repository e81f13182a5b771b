import type { Actor, Ctx } from '@/lib/platform/actor'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { claimCase, decideCase, fileReport } from '@/lib/moderation'
import type { ArticleEvidence, DecideCaseInput } from '@/lib/moderation/contract'
import type { z } from 'zod'
import { type Cast, ctxOf, NOW, subscriberActor } from '@/tests/support/cast'

export const evidence = (changes: Partial<ArticleEvidence> = {}): ArticleEvidence => ({
  kind: 'article',
  title: '集滿八十八個贊送茶具',
  summary: '轉發朋友圈',
  author: '小林',
  body: '<p>轉發本文並集滿 88 個贊，\n即可領取茶具一套。</p>',
  bodyText: '轉發本文並集滿 88 個贊，\n即可領取茶具一套。',
  coverId: null,
  publishedAt: NOW.toISOString(),
  version: 1,
  accountName: '林間小記',
  accountHandle: 'gh_linjian',
  ...changes,
})

export const articleOf = (cast: Cast, id = newId(NOW)) => ({ kind: 'article' as const, id, accountId: cast.account.id })

export interface Filing {
  by?: Actor
  target?: ReturnType<typeof articleOf>
  clause?: string
  evidence?: ArticleEvidence
  ctx?: Partial<Ctx>
}
/** Files a report as the articles' own use-case does. */
export const report = (
  cast: Cast,
  { by = cast.reader, target = articleOf(cast), clause = 'USE-2', evidence: seen = evidence(), ctx = {} }: Filing = {},
) => transaction((tx) => fileReport(tx, { target, clause, text: '誘導轉發', evidence: seen, ctx: ctxOf(by, ctx) }))

export const someone = () => subscriberActor()

export const caseOf = (id: string) => db.case.findUniqueOrThrow({ where: { id } })

/** Claims a case and hands back the version to decide on. */
export async function claim(cast: Cast, caseId: string, by: Actor = cast.moderator): Promise<number> {
  await execute(claimCase, ctxOf(by), { caseId, version: (await caseOf(caseId)).version })
  return (await caseOf(caseId)).version
}

type DecisionWords = Omit<z.input<typeof DecideCaseInput>, 'caseId' | 'version'>

export const decision = (changes: Partial<Record<keyof DecisionWords, unknown>> = {}): DecisionWords =>
  ({
    outcome: 'remove_and_warn',
    clause: 'USE-2',
    passage: '集滿 88 個贊， 即可領取茶具',
    reason: '以禮物誘導集贊。',
    ...changes,
  }) as DecisionWords

export const decide = (by: Actor, input: object, ctx: Partial<Ctx> = {}) => execute(decideCase, ctxOf(by, ctx), input)
