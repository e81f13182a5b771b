import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, LOCALE_COOKIE, LOCALE_HEADER, type Locale, localeOfAcceptLanguage, ZONE_COOKIE } from './locales'
import { messagesOf } from './messages'
import { isZone, PLATFORM_ZONE } from './zone'

export default getRequestConfig(async () => {
  const [jar, head] = [await cookies(), await headers()]
  const zone = jar.get(ZONE_COOKIE)?.value
  const locale = pick(head.get(LOCALE_HEADER), jar.get(LOCALE_COOKIE)?.value, head.get('accept-language'))
  return {
    locale,
    messages: await messagesOf(locale),
    timeZone: isZone(zone) ? zone : PLATFORM_ZONE,
    now: new Date(),
  }
})

/** The front's decision first, then the person's choice, then the browser's wish. */
function pick(decided: string | null, chosen: string | undefined, wished: string | null): Locale {
  if (isLocale(decided)) return decided
  if (isLocale(chosen)) return chosen
  return localeOfAcceptLanguage(wished)
}
