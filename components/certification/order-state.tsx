import { useTranslations } from 'next-intl'
import type { OrderView } from '@/lib/certification/contract'
import { StatusBadge } from '../ui/badge'

const TONES = {
  UNPAID: 'warning',
  CHECKING: 'accent',
  WAITING: 'warning',
  REVIEW: 'accent',
  PASSED: 'success',
  FAILED: 'danger',
} as const

/** The state of an order; a check whose channel does not answer is a state of its own to people. */
export function OrderStateBadge({ order }: { order: Pick<OrderView, 'state'> & Partial<Pick<OrderView, 'checks'>> }) {
  const t = useTranslations('certification.states')
  const state = order.state === 'CHECKING' && order.checks?.[0]?.waitingSince ? 'WAITING' : order.state
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>
}
