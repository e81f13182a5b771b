import type { ReactNode } from 'react'
import { cx } from './cx'

export interface CardProps {
  title?: ReactNode
  /** Beside the title: a link to all, a switch. */
  aside?: ReactNode
  footer?: ReactNode
  className?: string
  /** For links that lead to it. */
  id?: string
  /** Leaves the padding to what is inside: lists, tables, pictures. */
  isFlush?: boolean
  children: ReactNode
}

/** A sheet that holds one subject. It does not float, so it has an edge and no shadow. */
export function Card({ title, aside, footer, className, id, isFlush, children }: CardProps) {
  return (
    <section
      id={id}
      className={cx('scroll-mt-20 overflow-hidden rounded-lg border border-border bg-surface', className)}
    >
      {title || aside ? (
        <div className="flex items-center justify-between gap-4 px-5 pt-4 pb-2">
          {title ? <h2 className="text-base font-semibold">{title}</h2> : <span />}
          {aside}
        </div>
      ) : null}
      <div className={isFlush ? undefined : cx('px-5 pb-5', !title && !aside && 'pt-5')}>{children}</div>
      {footer ? <div className="border-t border-separator px-5 py-3 text-sm">{footer}</div> : null}
    </section>
  )
}
