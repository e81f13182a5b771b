import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the desk while the text is asked for. */
export default function CorrectLoading() {
  return (
    <div className="mx-auto max-w-3xl space-y-4" aria-hidden>
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-4 w-2/3" />
      {[1, 2, 3].map((n) => (
        <Skeleton key={n} className="h-24 w-full" />
      ))}
    </div>
  )
}
