import { contextFor } from '@/lib/platform/http/context'
import { uploadAnswer } from '../answer'

/** Opens a resumable upload (tus 1.0) into an account's materials. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ accountId: string }> },
): Promise<Response> {
  return uploadAnswer(await contextFor('operator'), request, (await params).accountId)
}
export const OPTIONS = POST
