import { useCallback, useRef, useState } from 'react'
import type { RefusalLike } from '@/components/texts'
import type { AnyMaterialView, MaterialView } from '@/lib/media/contract'
import { type AnyUploadResult, sendResumable, type UploadHandle } from './resumable-upload'
import { uploadPicture } from './upload-picture'

export interface RunningUpload {
  id: number
  name: string
  share: number
  state: 'sending' | 'paused' | 'waiting' | 'processing'
  refusal: RefusalLike | null
  /** Of what can be paused. */
  handle: UploadHandle | null
}

/** A picture of this size is sent again as fast as it would be resumed. */
const SMALL_PICTURE_BYTES = 2 * 1024 * 1024
const isSmallPicture = ({ type, size }: File) => type.startsWith('image/') && size <= SMALL_PICTURE_BYTES

/** Uploads with their progress; a refused one stays in the list until it is dismissed. */
export function useUploads(accountId: string, folderId: string | null = null) {
  const [uploads, setUploads] = useState<readonly RunningUpload[]>([])
  const next = useRef(0)
  const dismiss = useCallback((id: number) => setUploads((all) => all.filter((one) => one.id !== id)), [])

  const uploadAny = useCallback(
    async (file: File): Promise<AnyMaterialView | null> => {
      const id = next.current++
      const change = (facts: Partial<RunningUpload>) =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...facts } : one)))
      const begun = { id, name: file.name, share: 0, state: 'sending', refusal: null, handle: null } as const
      setUploads((all) => [...all, begun])
      const result = await send({ accountId, folderId, file, change })
      if (result?.ok === false) change({ refusal: result.refusal, handle: null })
      else dismiss(id)
      return result?.ok ? result.view : null
    },
    [accountId, folderId, dismiss],
  )
  const upload = useCallback(
    async (file: File): Promise<MaterialView | null> => {
      const made = await uploadAny(file)
      return made?.kind === 'picture' ? made : null
    },
    [uploadAny],
  )
  return { uploads, upload, uploadAny, dismiss }
}

interface One {
  accountId: string
  folderId: string | null
  file: File
  change: (facts: Partial<RunningUpload>) => void
}

/** Null when it was given up. */
function send({ accountId, folderId, file, change }: One): Promise<AnyUploadResult | null> {
  if (isSmallPicture(file)) {
    return uploadPicture({ accountId, folderId, file, onProgress: (share) => change({ share }) })
  }
  return new Promise((resolve) => {
    const sending = sendResumable({
      accountId,
      folderId,
      file,
      onProgress: (share) => change({ share }),
      onState: (state) => change({ state }),
      onSettled: resolve,
    })
    const drop = () => {
      sending.drop()
      resolve(null)
    }
    change({ handle: { ...sending, drop } })
  })
}
