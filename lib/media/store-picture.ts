import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addPicture } from './add-picture'
import { checkUpload } from './check-upload'
import { MATERIAL_ALT_CHARACTERS, MATERIAL_NAME_CHARACTERS, type MaterialView } from './contract'
import { UPLOADS } from './limits'
import { makePicture } from './picture'

interface Upload {
  accountId: string
  name: string
  alt?: string
  bytes: Buffer
}

/**
 * Takes a picture into an account's materials: checked by content, re-encoded, without metadata; the same bytes again are
 * the same material. Files are written before the transaction, which then only notes them.
 */
export async function storePicture(ctx: Ctx, { bytes, ...words }: Upload): Promise<MaterialView> {
  return takePicture(ctx, { ...words, read: async () => bytes })
}

/** The same for bytes that still have to be read: a stranger's are not, nor those of who sent too many (`limit`). */
export async function takePicture(
  ctx: Ctx,
  { accountId, name, alt = '', read }: Omit<Upload, 'bytes'> & { read: () => Promise<Buffer> },
): Promise<MaterialView> {
  await runQuery(checkUpload, ctx, { accountId })
  await takeOrRefuse(UPLOADS, actorIdOf(ctx.actor) ?? '')
  const made = await makePicture(await read())
  const words = {
    name: clipped(name, MATERIAL_NAME_CHARACTERS) || made.sha256.slice(0, 8),
    alt: clipped(alt, MATERIAL_ALT_CHARACTERS),
  }
  return execute(addPicture, ctx, { accountId, ...words, ...made })
}

const clipped = (text: string, characters: number) =>
  [...text.trim()].slice(0, characters).join('').slice(0, characters).trim()
