import { nameArticles } from '@/lib/articles'
import { listMaterialUses } from '@/lib/media'
import type { MaterialUseView, NamedUse, UsedBy } from '@/lib/media/contract'
import { contextFor } from '@/lib/platform/http/context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { runQuery } from '@/lib/platform/use-case'
import { nameReplies } from '@/lib/replies'

const idsOf = (uses: readonly MaterialUseView[], wanted: UsedBy) =>
  uses.flatMap(({ usedBy, refId }) => (usedBy === wanted ? [refId] : []))

/** Where a material is used, each place by its name: its own domain knows it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ accountId: string; materialId: string }> },
): Promise<Response> {
  const ctx = await contextFor('operator')
  const { accountId, materialId } = await params
  try {
    const uses = await runQuery(listMaterialUses, ctx, { accountId, materialId })
    const [articles, replies] = await Promise.all([
      runQuery(nameArticles, ctx, { accountId, articleIds: idsOf(uses, 'article') }),
      runQuery(nameReplies, ctx, { accountId, replyIds: idsOf(uses, 'reply') }),
    ])
    const articleOf = new Map(articles.map((one) => [one.id, one]))
    const nameOf = new Map([...articles, ...replies].map(({ id, name }) => [id, name]))
    const view = uses.map((use): NamedUse => ({
      ...use,
      name: nameOf.get(use.refId) ?? '',
      state: articleOf.get(use.refId)?.state ?? null,
    }))
    return Response.json({ ok: true, view })
  } catch (error) {
    const refusal = refusalView(error, ctx, 'media.list-uses')
    return Response.json({ ok: false, refusal }, { status: STATUS_OF_KIND[refusal.kind] })
  }
}
