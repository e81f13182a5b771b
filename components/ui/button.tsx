'use client'
import { Button as Control, type ButtonProps as ControlProps, Spinner } from '@heroui/react'
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
      {isPending ? <Spinner size="sm" color="current" /> : icon}
      {children}
    </Control>
  )
}
