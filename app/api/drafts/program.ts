import { refusalText, type Translator } from '@/components/texts/refusal'
import { actorOfConsoleToken } from '@/lib/console-tokens'
import type { Ctx, Locale } from '@/lib/platform/actor'
import { contextOfProgram } from '@/lib/platform/http/program-context'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { words } from '@/lib/platform/words'

/** The door for a person's programs: whoever holds the console token asks; JSON out, a refusal with its status and its sentence. */
export const forPrograms =
  (name: string, work: (ctx: Ctx, request: Request) => Promise<unknown>) =>
  async (request: Request): Promise<Response> => {
    const headers = { 'cache-control': 'no-store' }
    const stranger = { ...contextOfProgram(request), locale: localeAsked(request) }
    try {
      const ctx = { ...stranger, actor: await actorOfConsoleToken(request, stranger) }
      return Response.json({ ok: true, view: await work(ctx, request) }, { headers })
    } catch (error) {
      const refusal = refusalView(error, stranger, name)
      const message = refusalText(translator(stranger.locale), refusal, (iso) => iso)
      return Response.json({ ok: false, refusal, message }, { status: STATUS_OF_KIND[refusal.kind], headers })
    }
  }

/** Programs speak English where they do not say otherwise. */
function localeAsked(request: Request): Locale {
  const [first = ''] = (request.headers.get('accept-language') ?? '').toLowerCase().split(/[,;]/)
  if (/^zh-(hans|cn|sg)/.test(first)) return 'zh-Hans'
  return first.startsWith('zh') ? 'zh-Hant' : 'en'
}

const parts = (key: string): [string, string] => [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]

function translator(locale: Locale): Translator {
  const say = (key: string, values?: Record<string, string | number>) => {
    const [namespace, rest] = parts(key)
    return words(locale, namespace)(rest, values)
  }
  return Object.assign(say, {
    has: (key: string) => {
      const [namespace, rest] = parts(key)
      return words(locale, namespace).has(rest)
    },
  })
}
