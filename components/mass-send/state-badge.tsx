import { useTranslations } from 'next-intl'
import { StatusBadge, type Tone } from '@/components/ui/badge'
import type { MassSendState } from '@/lib/mass-send/contract'

const TONES: Record<MassSendState, Tone> = {
  requested: 'warning',
  scheduled: 'accent',
  visible: 'success',
  withdrawn: 'neutral',
  rejected: 'danger',
  stopped: 'neutral',
  refused: 'danger',
}

/** The state of a send. */
export function StateBadge({ state }: { state: MassSendState }) {
  const t = useTranslations('mass-send.states')
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>
}
