import { useEffect, useState } from 'react'
import type { NamedUse } from '@/lib/media/contract'

/** Where a material is used, asked when it is looked at; null while that is on its way, `failed` when it did not come. */
export function useNamedUses(accountId: string, materialId: string | undefined): readonly NamedUse[] | null | 'failed' {
  const [found, setFound] = useState<{ of: string; uses: readonly NamedUse[] | 'failed' } | null>(null)
  useEffect(() => {
    if (!materialId) return
    const leaving = new AbortController()
    fetch(`/console/${accountId}/materials/${materialId}/uses`, { signal: leaving.signal })
      .then((answer) => answer.json() as Promise<{ view: NamedUse[] }>)
      .then(({ view }) => setFound({ of: materialId, uses: view }))
      .catch(() => (leaving.signal.aborted ? undefined : setFound({ of: materialId, uses: 'failed' })))
    return () => leaving.abort()
  }, [accountId, materialId])
  return found && found.of === materialId ? found.uses : null
}
