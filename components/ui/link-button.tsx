import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import type { ButtonVariant } from './button'
import { cx } from './cx'

export interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'children'> {
  variant?: ButtonVariant
  size?: 'sm' | 'md' | 'lg'
  icon?: ReactNode
  children: ReactNode
}

/** A link that looks like a button, for going somewhere; what changes something is a Button. */
export function LinkButton({
  variant = 'secondary',
  size = 'md',
  icon,
  children,
  className,
  ...props
}: LinkButtonProps) {
  return (
    <Link className={cx('button', `button--${variant}`, size !== 'md' && `button--${size}`, className)} {...props}>
      {icon}
      {children}
    </Link>
  )
}
