import { useCallback, useState } from 'react'
import type { AnyMaterialView } from '@/lib/media/contract'
import { useUploads } from './use-uploads'

/** One upload at a time, for a place that waits for its material: begin, progress, pause, go on, give up, and what it became. */
export function useUpload(accountId: string, folderId: string | null = null) {
  const { uploads, uploadAny, dismiss } = useUploads(accountId, folderId)
  const [material, setMaterial] = useState<AnyMaterialView | null>(null)
  const running = uploads.at(-1) ?? null

  const start = useCallback(
    async (file: File): Promise<AnyMaterialView | null> => {
      setMaterial(null)
      const made = await uploadAny(file)
      setMaterial(made)
      return made
    },
    [uploadAny],
  )
  return {
    start,
    material,
    state: running ? (running.refusal ? ('refused' as const) : running.state) : material ? 'done' : 'idle',
    share: running?.share ?? 0,
    refusal: running?.refusal ?? null,
    pause: () => running?.handle?.pause(),
    resume: () => running?.handle?.resume(),
    drop: () => (running?.handle ? running.handle.drop() : running && dismiss(running.id)),
  }
}
