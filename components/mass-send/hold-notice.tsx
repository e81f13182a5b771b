'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { useMomentText } from '@/components/texts'

const SECOND_MS = 1000

/** While a send is held: how long it can still be stopped, counted down live, and the way to stop it. */
export function HoldNotice({ until, children }: { until: string; children: ReactNode }) {
  const t = useTranslations('mass-send.detail')
  const moment = useMomentText()
  const router = useRouter()
  const [left, setLeft] = useState<number | null>(null)

  useEffect(() => {
    const end = new Date(until).getTime()
    const tick = () => {
      const seconds = Math.max(Math.ceil((end - Date.now()) / SECOND_MS), 0)
      setLeft(seconds)
      // The live line brings the new state; this asks once more where that line is down.
      if (seconds === 0) router.refresh()
    }
    const timer = setInterval(tick, SECOND_MS)
    return () => clearInterval(timer)
  }, [until, router])

  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-border bg-warning-soft px-5 py-4 text-warning-soft-foreground">
      <div>
        <p className="font-medium">{t('heldTitle')}</p>
        <p className="mt-1 text-sm">{t('heldText', { when: moment(until) })}</p>
        <p className="tabular mt-1 text-xl font-semibold" role="timer">
          {left === null
            ? null
            : left === 0
              ? t('leftNone')
              : t('left', { minutes: Math.floor(left / 60), seconds: left % 60 })}
        </p>
      </div>
      {children}
    </div>
  )
}
