import type { RefusalLike } from '@/components/texts'
import type { MaterialView } from '@/lib/media/contract'

export type UploadResult = { ok: true; view: MaterialView } | { ok: false; refusal: RefusalLike }

interface Upload {
  accountId: string
  file: File
  alt?: string
  folderId?: string | null
  /** From 0 to 1 while the bytes go out. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

const unreachable: UploadResult = {
  ok: false,
  refusal: { kind: 'unavailable', code: 'media.unreachable', facts: {}, requestId: '–' },
}

/** Sends one picture to the account's materials. Never rejects: a lost connection is a refusal too. */
export function uploadPicture({
  accountId,
  file,
  alt = '',
  folderId,
  onProgress,
  signal,
}: Upload): Promise<UploadResult> {
  const query = new URLSearchParams({ account: accountId, name: file.name, alt, folder: folderId ?? '' })
  return new Promise((resolve) => {
    // `fetch` cannot say how far an upload is.
    const call = new XMLHttpRequest()
    call.open('POST', `/api/upload?${query}`)
    call.responseType = 'json'
    call.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    call.onload = () => resolve((call.response as UploadResult | null) ?? unreachable)
    call.onerror = call.onabort = () => resolve(unreachable)
    signal?.addEventListener('abort', () => call.abort())
    call.send(file)
  })
}

/** The pictures among dropped or pasted things. */
export const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
