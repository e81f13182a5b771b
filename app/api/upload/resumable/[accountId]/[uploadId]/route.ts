import { contextFor } from '@/lib/platform/http/context'
import { uploadAnswer } from '../../answer'

/** How far an upload is, more of it, or its end (tus 1.0). */
export async function HEAD(
  request: Request,
  { params }: { params: Promise<{ accountId: string }> },
): Promise<Response> {
  return uploadAnswer(await contextFor('operator'), request, (await params).accountId)
}
export const PATCH = HEAD
export const DELETE = HEAD
