import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c']

export default function Loading() {
  return (
    <div aria-busy>
      <Skeleton className="mb-6 h-8 w-48" />
      <div className="space-y-3">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-28 w-full" />
        ))}
      </div>
    </div>
  )
}
