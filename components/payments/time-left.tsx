'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000
const TICK_MS = 10_000

const minutesTo = (until: string) => Math.max(0, Math.ceil((new Date(until).getTime() - Date.now()) / MINUTE_MS))

/** How many minutes are left to pay; written in the browser alone, whose clock runs on. */
export function TimeLeft({ until }: { until: string }) {
  const t = useTranslations('payments')
  const [minutes, setMinutes] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setMinutes(minutesTo(until))
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [until])
  return minutes === null ? null : <span className="tabular">{t('left', { minutes })}</span>
}
