import { Skeleton } from '@/components/ui/skeleton'

/** The shape of a payment while it is asked for. */
export default function PaymentLoading() {
  return (
    <div className="mx-auto max-w-2xl space-y-6" aria-hidden>
      <Skeleton className="h-7 w-32" />
      <div className="space-y-5 rounded-lg border border-border bg-surface p-5">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="size-52" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    </div>
  )
}
