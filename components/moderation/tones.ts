import type { CaseState, Severity } from '@/lib/moderation/contract'
import type { Tone } from '../ui/badge'

export const SEVERITY_TONES: Record<Severity, Tone> = {
  CRITICAL: 'danger',
  HIGH: 'warning',
  NORMAL: 'accent',
  LOW: 'neutral',
}
export const STATE_TONES: Record<CaseState, Tone> = {
  OPEN: 'warning',
  CLAIMED: 'accent',
  DECIDED: 'danger',
  DISMISSED: 'neutral',
}
