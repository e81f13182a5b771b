import { DetailedError, Upload } from 'tus-js-client'
import type { RefusalLike } from '@/components/texts'
import type { AnyMaterialView } from '@/lib/media/contract'
import { takeFromRecording } from './take-from-recording'

export type AnyUploadResult = { ok: true; view: AnyMaterialView } | { ok: false; refusal: RefusalLike }

export interface UploadHandle {
  pause(): void
  resume(): void
  /** Ends it for good; what had come is forgotten. */
  drop(): void
}

interface Sending {
  accountId: string
  file: File
  folderId: string | null
  onProgress: (share: number) => void
  /** Nothing goes out: it was paused, or the connection is lost and it goes on by itself when it is back. */
  onState: (state: 'sending' | 'paused' | 'waiting' | 'processing') => void
  onSettled: (result: AnyUploadResult) => void
}

/** As much as is sent, and counted, at once; also what a lost connection can cost. */
const PIECE_BYTES = 4 * 1024 * 1024
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000]

/**
 * Sends a file that may be large: in pieces, going on after a pause, a lost connection, and in another window of the same
 * browser when the same file is chosen again.
 */
export function sendResumable(sending: Sending): UploadHandle {
  const { accountId, file, onProgress, onState, onSettled } = sending
  const taken = takeFromRecording(file)
  let isSent = false

  const finish = async () => {
    isSent = true
    onState('processing')
    const result = await finishAt(upload.url ?? '', sending, await taken)
    if (result) onSettled(result)
    else waitForConnection()
  }
  const upload = new Upload(file, {
    endpoint: `/api/upload/resumable/${accountId}`,
    chunkSize: PIECE_BYTES,
    retryDelays: RETRY_MS,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
    onSuccess: () => void finish(),
    onError: (error) => {
      const refusal = refusalOf(error)
      if (refusal) onSettled({ ok: false, refusal })
      else waitForConnection()
    },
  })
  const goOn = () => {
    if (isSent) return void finish()
    onState('sending')
    upload.start()
  }
  const waitForConnection = () => {
    onState('waiting')
    globalThis.addEventListener('online', goOn, { once: true })
  }
  void upload.findPreviousUploads().then(([previous]) => {
    if (previous) upload.resumeFromPreviousUpload(previous)
    goOn()
  })
  return {
    pause: () => void upload.abort().then(() => onState('paused')),
    resume: () => {
      globalThis.removeEventListener('online', goOn)
      goOn()
    },
    drop: () => {
      globalThis.removeEventListener('online', goOn)
      void upload.abort(true).catch(() => undefined)
    },
  }
}

/** What became of it; null when the answer did not arrive, and asking again is safe. */
async function finishAt(
  address: string,
  { folderId }: Sending,
  { durationMs, poster }: { durationMs: number | null; poster: Blob | null },
): Promise<AnyUploadResult | null> {
  const query = new URLSearchParams({
    ...(durationMs ? { duration: String(durationMs) } : {}),
    ...(folderId ? { folder: folderId } : {}),
  })
  try {
    const answer = await fetch(`${address}/finish?${query}`, { method: 'POST', body: poster })
    return (await answer.json()) as AnyUploadResult
  } catch {
    return null
  }
}

/** The refusal in an answer of ours; null for a connection that is gone. */
function refusalOf(error: Error | DetailedError): RefusalLike | null {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined
  try {
    return body ? ((JSON.parse(body) as { refusal?: RefusalLike }).refusal ?? null) : null
  } catch {
    return null
  }
}
