import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd']

export default function Loading() {
  return (
    <div aria-busy>
      <Skeleton className="mb-6 h-8 w-48" />
      <div className="space-y-2">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-16 w-full" />
        ))}
      </div>
      <Skeleton className="mt-6 h-24 w-full" />
      <Skeleton className="mt-6 h-96 w-full" />
    </div>
  )
}
