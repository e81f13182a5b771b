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
  folderId?: string | null
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
  { accountId, name, alt = '', folderId = null, read }: Omit<Upload, 'bytes'> & { read: () => Promise<Buffer> },
): Promise<MaterialView> {
  await checkUploads(ctx, accountId)
  const made = await makePicture(await read())
  return execute(addPicture, ctx, { accountId, folderId, ...wordsOf(name, alt, made.sha256), ...made })
}

/** Whether this person may add to the account's materials now, counted against what one person may upload (`limit`). */
export async function checkUploads(ctx: Ctx, accountId: string): Promise<void> {
  await runQuery(checkUpload, ctx, { accountId })
  await takeOrRefuse(UPLOADS, actorIdOf(ctx.actor) ?? '')
}

/** A file's name and words as a material may have them; without a name it is called by its hash. */
export const wordsOf = (name: string, alt: string, sha256: string) => ({
  name: clipped(name, MATERIAL_NAME_CHARACTERS) || sha256.slice(0, 8),
  alt: clipped(alt, MATERIAL_ALT_CHARACTERS),
})

const clipped = (text: string, characters: number) =>
  [...text.trim()].slice(0, characters).join('').slice(0, characters).trim()
