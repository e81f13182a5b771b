import { useCallback, useEffect, useState } from 'react'
import type { AnyMaterialView, MaterialKind, MaterialPage } from '@/lib/media/contract'

interface Found {
  materials: readonly AnyMaterialView[]
  nextCursor: string | null
  state: 'loading' | 'ready' | 'failed'
}

/** The account's materials of one kind for a chooser, page by page. */
export function useMaterials(accountId: string, kind: MaterialKind, search: string) {
  const [found, setFound] = useState<Found>({ materials: [], nextCursor: null, state: 'loading' })

  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = new URLSearchParams({ kind, search, ...(cursor && { cursor }) })
      try {
        const answer = await fetch(`/console/${accountId}/materials/list?${query}`, { signal })
        const { view } = (await answer.json()) as { view: MaterialPage }
        setFound((now) => ({
          materials: cursor ? [...now.materials, ...view.materials] : view.materials,
          nextCursor: view.nextCursor,
          state: 'ready',
        }))
      } catch {
        if (!signal?.aborted) setFound((now) => ({ ...now, state: 'failed' }))
      }
    },
    [accountId, kind, search],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void load(null, leaving.signal)
    return () => leaving.abort()
  }, [load])

  const add = useCallback(
    (material: AnyMaterialView) =>
      setFound((now) => ({ ...now, materials: [material, ...now.materials.filter(({ id }) => id !== material.id)] })),
    [],
  )
  return { ...found, add, more: () => load(found.nextCursor), retry: () => load(null) }
}
