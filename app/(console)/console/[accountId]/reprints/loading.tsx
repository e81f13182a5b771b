import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the list while it is asked for. */
export default function ReprintsLoading() {
  return (
    <div className="space-y-3" aria-hidden>
      <Skeleton className="h-7 w-32" />
      <Skeleton className="h-4 w-2/3" />
      {[1, 2, 3].map((n) => (
        <Skeleton key={n} className="h-16 w-full" />
      ))}
    </div>
  )
}
