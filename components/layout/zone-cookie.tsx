'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ZONE_COOKIE } from '@/i18n/locales'

const YEAR_S = 31_536_000
const AFTER_HYDRATION_MS = 300
// The first page is written in Asia/Shanghai; where clocks show the same, it is right already.
const PLATFORM_OFFSET_MINUTES = -480

/** Tells the server the reader's time zone, once; a first page that was written for another zone is asked again. */
export function ZoneCookie() {
  const router = useRouter()
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const wanted = `${ZONE_COOKIE}=${encodeURIComponent(zone)}`
    if (document.cookie.split('; ').includes(wanted)) return
    document.cookie = `${wanted}; path=/; max-age=${YEAR_S}; samesite=lax`
    if (!document.cookie.includes(wanted) || new Date().getTimezoneOffset() === PLATFORM_OFFSET_MINUTES) return
    // The rest of the page may still be coming to life; asking before it has is an error to React.
    setTimeout(() => router.refresh(), AFTER_HYDRATION_MS)
  }, [router])
  return null
}
