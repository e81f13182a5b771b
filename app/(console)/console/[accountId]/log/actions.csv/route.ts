import { exportActions } from '@/lib/members'
import type { ActionPage, ActionRow } from '@/lib/members/contract'
import { actWords } from '@/lib/platform/action-words'
import type { Ctx, Locale } from '@/lib/platform/actor'
import { csvHead, csvRows } from '@/lib/platform/csv'
import { contextFor } from '@/lib/platform/http/context'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { Refusal } from '@/lib/platform/refusal'
import { runQuery } from '@/lib/platform/use-case'
import { words } from '@/lib/platform/words'

interface Route {
  params: Promise<{ accountId: string }>
}

function lines({ rows }: ActionPage, locale: Locale): string {
  const t = words(locale, 'members')
  const roles = words(locale, 'staff')
  const who = ({ actorKind, actorName, staff }: ActionRow) => {
    if (staff) return t('log.staffMember', { role: roles(`roles.${staff.role}`), number: String(staff.number) })
    return actorKind === 'administrator' ? t('log.staff') : (actorName ?? t('log.gone'))
  }
  return csvRows(
    rows.map((row) => [row.at, who(row), actWords(locale, row.name), row.name, row.address ?? '', row.targetId ?? '']),
  )
}

const head = (locale: Locale) => {
  const t = words(locale, 'members')
  return csvHead([t('log.at'), t('log.who'), t('log.what'), t('log.name'), t('log.address'), t('log.target')])
}

/** All that the filters leave, a page of it at a time, so that a long log needs no memory. */
function streamed(ctx: Ctx, input: Record<string, string>, first: ActionPage): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: ActionPage | null = first
  return new ReadableStream({
    start: (to) => to.enqueue(encoder.encode(head(ctx.locale))),
    async pull(to) {
      if (!next) return to.close()
      const { nextCursor }: ActionPage = next
      to.enqueue(encoder.encode(lines(next, ctx.locale)))
      next = nextCursor ? await runQuery(exportActions, ctx, { ...input, cursor: nextCursor }) : null
    },
  })
}

/** The action log as CSV, with the filters of the page that the link stands on. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { accountId } = await params
  const wish = [...new URL(request.url).searchParams].filter(([, value]) => value !== '')
  const input = { ...Object.fromEntries(wish), accountId }
  try {
    const ctx = await contextFor('operator')
    return new Response(streamed(ctx, input, await runQuery(exportActions, ctx, input)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="actions.csv"',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: STATUS_OF_KIND[error.kind] })
    throw error
  }
}
