'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { PaymentView } from '@/lib/payments/contract'
import { type LiveState, useLive } from '../ui/use-live'

const POLL_MS = 5_000
const LONGEST_MS = 2 ** 31 - 1

const mayStillChange = ({ state, refunds }: PaymentView) =>
  state === 'created' || state === 'prepaid' || refunds.some((one) => one.state === 'requested' || one.state === 'sent')

/** Asks the page again when the payment changed: told by the live stream, by the clock while something is awaited, and when its time is over. */
export function usePaymentRefresh(payment: PaymentView, audienceUrl: string): LiveState {
  const router = useRouter()
  const live = useLive(audienceUrl, ({ topic, ref }) => {
    if (topic === 'refresh' || (topic === 'payment' && ref === payment.id)) router.refresh()
  })
  const isAwaited = mayStillChange(payment)
  useEffect(() => {
    if (!isAwaited) return
    const poll = setInterval(() => router.refresh(), POLL_MS)
    return () => clearInterval(poll)
  }, [isAwaited, router])
  useEffect(() => {
    if (!payment.open) return
    const left = new Date(payment.expiresAt).getTime() - Date.now()
    const end = setTimeout(() => router.refresh(), Math.min(Math.max(left, 0) + 500, LONGEST_MS))
    return () => clearTimeout(end)
  }, [payment.open, payment.expiresAt, router])
  return live
}
