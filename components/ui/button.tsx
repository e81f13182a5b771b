'use client'
import { Button as Control, type ButtonProps as ControlProps, ProgressBar, Spinner } from '@heroui/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'outline' | 'ghost' | 'danger' | 'danger-soft'

export interface ButtonProps extends Omit<ControlProps, 'children' | 'variant'> {
  variant?: ButtonVariant
  icon?: ReactNode
  children?: ReactNode
}

/** A button of the console or the administration. While `isPending` it keeps its words, its width and its focus. */
export function Button({ icon, children, variant = 'secondary', isPending, ...props }: ButtonProps) {
  return (
    <Control variant={variant} isPending={isPending} {...props}>
      {isPending ? <Turning /> : icon}
      {children}
    </Control>
  )
}

/** The control tells screen readers of its progress by a name that it looks for here; the spinner alone would leave that name empty. */
function Turning() {
  const t = useTranslations('common.states')
  return (
    <ProgressBar isIndeterminate aria-label={t('working')} className="contents">
      <Spinner size="sm" color="current" role="presentation" aria-label={undefined} aria-hidden />
    </ProgressBar>
  )
}
