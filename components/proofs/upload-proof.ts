import type { RefusalLike } from '@/components/texts'

export type ProofUpload = { ok: true } | { ok: false; refusal: RefusalLike }

const unreachable: ProofUpload = {
  ok: false,
  refusal: { kind: 'unavailable', code: 'proofs.unreachable', facts: {}, requestId: '–' },
}

/** Sends one proof, telling how far it is. Never rejects: a lost connection is a refusal too, and the file can be sent again. */
export function uploadProof(address: string, file: File, onProgress: (share: number) => void): Promise<ProofUpload> {
  return new Promise((resolve) => {
    // `fetch` cannot say how far an upload is.
    const call = new XMLHttpRequest()
    call.open('POST', `${address}&${new URLSearchParams({ name: file.name })}`)
    call.setRequestHeader('content-type', 'application/octet-stream')
    call.responseType = 'json'
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    call.onload = () => resolve((call.response as ProofUpload | null) ?? unreachable)
    call.onerror = call.onabort = () => resolve(unreachable)
    call.send(file)
  })
}
