import { useCallback, useRef, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { MaterialView } from '@/lib/media/contract'
import { uploadPicture } from './upload-picture'

export interface RunningUpload {
  id: number
  name: string
  share: number
  refusal: RefusalLike | null
}

/** Uploads with their progress; a refused one stays in the list until it is dismissed. */
export function useUploads(accountId: string) {
  const [uploads, setUploads] = useState<readonly RunningUpload[]>([])
  const next = useRef(0)

  const upload = useCallback(
    async (file: File): Promise<MaterialView | null> => {
      const id = next.current++
      const change = (facts: Partial<RunningUpload>) =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...facts } : one)))
      setUploads((all) => [...all, { id, name: file.name, share: 0, refusal: null }])
      const result = await uploadPicture({ accountId, file, onProgress: (share) => change({ share }) })
      if (!result.ok) {
        change({ refusal: result.refusal })
        return null
      }
      setUploads((all) => all.filter((one) => one.id !== id))
      return result.view
    },
    [accountId],
  )
  const dismiss = useCallback((id: number) => setUploads((all) => all.filter((one) => one.id !== id)), [])
  return { uploads, upload, dismiss }
}
