import { isLocale, LOCALE_COOKIE } from '@/i18n/locales'
import { isTheme, THEME_COOKIE } from '@/components/layout/theme'
import { env } from '@/lib/platform/env'

const YEAR_S = 31_536_000

/** Keeps the person's language and appearance in cookies, and goes back to the page that asked. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const headers = new Headers({ location: pathBack(form.get('next'), request), 'cache-control': 'no-store' })
  const { locale, theme } = Object.fromEntries(form)
  if (typeof locale === 'string' && isLocale(locale)) headers.append('set-cookie', cookie(LOCALE_COOKIE, locale))
  if (typeof theme === 'string' && isTheme(theme)) headers.append('set-cookie', cookie(THEME_COOKIE, theme))
  return new Response(null, { status: 303, headers })
}

const cookie = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${env.XINTAI_URL.startsWith('https:') ? '; Secure' : ''}`

/** A path of ours and nothing else: a full address would let another site use this as its signpost. */
function pathBack(next: FormDataEntryValue | null, request: Request): string {
  if (typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next)) return next
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { host, pathname, search } = new URL(referrer)
  return host === request.headers.get('host') && !pathname.startsWith('//') ? pathname + search : '/'
}
