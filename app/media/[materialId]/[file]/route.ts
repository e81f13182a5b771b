import { mediaAnswer, type WantedFile } from '@/app/media/media-answer'
import { contextFor } from '@/lib/platform/http/context'

/** A file of a material, for anyone who has its address. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  return mediaAnswer(await contextFor('public'), request, (await params) as WantedFile)
}
/** The same without the bytes: a player asks how large it is. */
export const HEAD = GET
