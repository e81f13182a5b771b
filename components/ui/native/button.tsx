import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx'

export type NativeTone = 'primary' | 'plain' | 'danger' | 'quiet'

const TONES: Record<NativeTone, string> = {
  primary: 'bg-accent text-accent-foreground hover:bg-accent-hover',
  plain: 'border border-border-secondary bg-surface hover:bg-surface-hover',
  danger: 'bg-danger text-danger-foreground hover:bg-danger-hover',
  quiet: 'text-link hover:bg-default-soft',
}

/** The look of a reader's button, for what is neither a button nor a link of ours (summary, label). */
export const nativeButton = (tone: NativeTone = 'plain') =>
  cx(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-5 font-medium transition-colors',
    TONES[tone],
  )

/** A button of a reader's or public page. */
export function NativeButton({ tone, className, ...props }: ComponentProps<'button'> & { tone?: NativeTone }) {
  return <button type="submit" {...props} className={cx(nativeButton(tone), className)} />
}

/** A link with the look of a button on a reader's or public page. */
export function NativeLinkButton({ tone, className, ...props }: ComponentProps<typeof Link> & { tone?: NativeTone }) {
  return <Link {...props} className={cx(nativeButton(tone), className)} />
}

/** What stands where a reader's list would be. */
export function NativeEmpty({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      <p className="font-medium">{title}</p>
      {children ? <p className="max-w-prose text-sm text-muted">{children}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
