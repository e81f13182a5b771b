import { useCallback, useEffect, useState } from 'react'
import type { MaterialPage, MaterialView } from '@/lib/media/contract'

interface Found {
  materials: readonly MaterialView[]
  nextCursor: string | null
  state: 'loading' | 'ready' | 'failed'
}

/** The account's pictures for a chooser, page by page. */
export function useMaterials(accountId: string, search: string) {
  const [found, setFound] = useState<Found>({ materials: [], nextCursor: null, state: 'loading' })

  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = new URLSearchParams({ search, ...(cursor && { cursor }) })
      try {
        const answer = await fetch(`/console/${accountId}/materials/list?${query}`, { signal })
        const { view } = (await answer.json()) as { view: MaterialPage }
        const pictures = view.materials.filter((material) => material.kind === 'picture')
        setFound((now) => ({
          materials: cursor ? [...now.materials, ...pictures] : pictures,
          nextCursor: view.nextCursor,
          state: 'ready',
        }))
      } catch {
        if (!signal?.aborted) setFound((now) => ({ ...now, state: 'failed' }))
      }
    },
    [accountId, search],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void load(null, leaving.signal)
    return () => leaving.abort()
  }, [load])

  const add = useCallback(
    (material: MaterialView) =>
      setFound((now) => ({ ...now, materials: [material, ...now.materials.filter(({ id }) => id !== material.id)] })),
    [],
  )
  return { ...found, add, more: () => load(found.nextCursor), retry: () => load(null) }
}
