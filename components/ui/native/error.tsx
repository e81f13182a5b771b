import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** The refusal beside one field. */
export function NativeError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-danger">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
