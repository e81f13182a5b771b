import { expect, test } from 'vitest'
import { uploadAnswer } from '@/app/api/upload/resumable/answer'
import { ctxOf, makeCast } from '@/tests/support/cast'
import { mp4 } from '@/tests/lib/media/containers-made'

test('the protocol of resumable uploads: open, part, where am I, wrong place, end; refusals in our words', async () => {
  const cast = await makeCast()
  const bytes = mp4()
  const base = `/api/upload/resumable/${cast.account.id}`
  const ask = (method: string, address: string, headers: Record<string, string> = {}, body?: Buffer) =>
    uploadAnswer(
      ctxOf(cast.editor),
      new Request(`http://x${address}`, {
        method,
        headers: { 'tus-resumable': '1.0.0', ...headers },
        body: body && new Uint8Array(body),
      }),
      cast.account.id,
    )
  const filename = Buffer.from('茶.mp4').toString('base64')
  const opened = await ask('POST', base, {
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${filename}`,
  })
  const address = opened.headers.get('location') ?? ''
  expect([opened.status, address.startsWith(`${base}/`)]).toEqual([201, true])
  const patch = (offset: number, piece: Buffer) =>
    ask(
      'PATCH',
      address,
      {
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(piece.length),
      },
      piece,
    )
  expect((await patch(0, bytes.subarray(0, 9000))).headers.get('upload-offset')).toBe('9000')
  expect((await ask('HEAD', address)).headers.get('upload-offset')).toBe('9000')
  expect((await patch(0, bytes)).status).toBe(409)
  expect((await patch(9000, bytes.subarray(9000))).status).toBe(204)
  expect((await ask('DELETE', address)).status).toBe(204)
  expect((await ask('HEAD', address)).status).toBe(404)
  const tooLarge = await ask('POST', base, { 'upload-length': String(1024 ** 3) })
  expect([tooLarge.status, await tooLarge.json()]).toMatchObject([
    422,
    { refusal: { code: 'media.recording_too_large' } },
  ])
  const foreign = new Request(`http://x${base}`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
  expect((await uploadAnswer(ctxOf(cast.editor), foreign, cast.account.id)).status).toBe(403)
})
