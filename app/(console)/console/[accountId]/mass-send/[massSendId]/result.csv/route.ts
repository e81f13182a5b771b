import type { Ctx } from '@/lib/platform/actor'
import { csvHead, csvRows } from '@/lib/platform/csv'
import { contextFor } from '@/lib/platform/http/context'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'
import { words } from '@/lib/platform/words'
import { getSendResult } from '@/lib/statistics'

const COLUMNS = ['reads', 'shares', 'unfollowed'] as const

/** The whole result hour by hour, instants in UTC, with the definition of each number in the head. */
async function table(ctx: Ctx, key: { accountId: string; massSendId: string }): Promise<string> {
  const { hours } = await runQuery(getSendResult, ctx, key)
  const t = words(ctx.locale, 'statistics')
  const head = [t('result.hour'), ...COLUMNS.map((name) => `${t(`names.${name}`)} (${t(`definitions.${name}`)})`)]
  return csvHead(head) + csvRows(hours.map((row) => [row.hour, ...COLUMNS.map((name) => String(row[name]))]))
}

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ accountId: string; massSendId: string }> },
): Promise<Response> {
  try {
    return new Response(await table(await contextFor('operator'), await params), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="result.csv"',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: STATUS_OF_KIND[error.kind] })
    throw error
  }
}
