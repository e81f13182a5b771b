import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd', 'e']

export default function Loading() {
  return (
    <div aria-busy>
      <Skeleton className="mb-6 h-8 w-48" />
      <Skeleton className="mb-4 h-10 w-full" />
      <div className="space-y-3">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-32 w-full" />
        ))}
      </div>
    </div>
  )
}
