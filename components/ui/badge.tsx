import type { ReactNode } from 'react'
import { cx } from './cx'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

const TONES: Record<Tone, string> = {
  neutral: 'bg-default-soft text-default-soft-foreground border-border',
  accent: 'bg-accent-soft text-accent-soft-foreground border-transparent',
  success: 'bg-success-soft text-success-soft-foreground border-transparent',
  warning: 'bg-warning-soft text-warning-soft-foreground border-transparent',
  danger: 'bg-danger-soft text-danger-soft-foreground border-transparent',
}

const DOTS: Record<Tone, string> = {
  neutral: 'bg-muted',
  accent: 'bg-accent',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
}

/** A short mark: a kind, a count, "original". */
export function Badge({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

/** The state that a thing is in; the words carry it, the colour only helps. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <Badge tone={tone}>
      <span aria-hidden className={cx('size-1.5 rounded-full', DOTS[tone])} />
      {children}
    </Badge>
  )
}
