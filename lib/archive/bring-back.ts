import 'server-only'
import { storePicture, useMaterials } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import { pictureIdsIn } from '@/lib/platform/html'
import { articleAt, articlePaths, materialsOf } from './check-rows'
import { v5 } from 'uuid'
import { env } from '@/lib/platform/env'
import { type ArticleRow, type MaterialRow, originalPath } from './format'
import { readZip, type ZipReader } from './read-zip'
import * as store from './restore-store'
import { inTransaction } from './transaction-store'

interface Wanted {
  ctx: Ctx
  accountId: string
  file: string
  onStep(done: number, steps: number): Promise<void>
}

export interface BroughtBack {
  articles: number
  /** Those that were there already, by an earlier time or because they never left. */
  skipped: number
  pictures: number
  [name: string]: number
}

/**
 * Brings an archive's articles back into a live account (DATA-2): each as a draft with its dates, pictures the same ones where
 * the account has their bytes. What is there already is left as it is, so doing it again adds nothing.
 */
export async function bringBack({ ctx, accountId, file, onStep }: Wanted): Promise<BroughtBack> {
  const zip = await readZip(file)
  try {
    const paths = articlePaths(zip)
    const steps = zip.manifest.files.length + paths.length
    let done = 0
    const step = () => onStep((done += 1), steps)
    await zip.verify(step)
    const materials = new Map((await materialsOf(zip)).map((material) => [material.id, material]))
    const into: Into = { ctx, accountId, zip, materials, pictures: new Map() }
    const result: BroughtBack = { articles: 0, skipped: 0, pictures: 0 }
    for (const path of paths) {
      if (await bringOne(into, await articleAt(zip, path))) result.articles += 1
      else result.skipped += 1
      await step()
    }
    return { ...result, pictures: [...into.pictures.values()].filter(Boolean).length }
  } finally {
    zip.close()
  }
}

interface Into {
  ctx: Ctx
  accountId: string
  zip: ZipReader
  materials: ReadonlyMap<string, MaterialRow>
  /** From a picture's id in the archive to its id in this account; null where the archive has no file for it. */
  pictures: Map<string, string | null>
}

/** An article's id in this account: always the same for the same article, so that it comes back once. */
export const idFor = (accountId: string, articleId: string): string => v5(articleId, accountId)

async function bringOne(into: Into, article: ArticleRow): Promise<boolean> {
  const { accountId } = into
  const id = idFor(accountId, article.id)
  const known = await inTransaction((tx) => store.articleIdsOf(tx, accountId, [id, article.id]))
  if (known.size > 0) return false
  const asked = [...pictureIdsIn(article.body), ...(article.cover_id ? [article.cover_id] : [])]
  for (const picture of asked) {
    if (!into.pictures.has(picture)) into.pictures.set(picture, await bringPicture(into, picture))
  }
  const draft = draftOf(article, { id, pictures: into.pictures })
  const materialIds = asked.flatMap((picture) => into.pictures.get(picture) ?? [])
  return inTransaction(async (tx) => {
    if (!(await store.insertArticle(tx, draft, accountId))) return false
    await useMaterials(tx, { accountId, usedBy: 'article', refId: id, materialIds: [...new Set(materialIds)] })
    return true
  })
}

function draftOf(
  article: ArticleRow,
  { id, pictures }: { id: string; pictures: ReadonlyMap<string, string | null> },
): ArticleRow {
  let { body } = article
  for (const [from, to] of pictures) if (to) body = body.replaceAll(from, to)
  return {
    ...article,
    id,
    body,
    state: 'DRAFT',
    cover_id: article.cover_id ? (pictures.get(article.cover_id) ?? null) : null,
    version: 1,
    published_at: null,
    deleted_at: null,
    read_count: 0,
  }
}

async function bringPicture({ ctx, accountId, zip, materials }: Into, id: string): Promise<string | null> {
  const material = materials.get(id)
  const path = material && originalPath(material)
  if (!material || !path || !zip.paths.includes(path)) return null
  const { name, alt } = material
  const bytes = await zip.bytes(path, env.UPLOAD_MAX_BYTES)
  return (await storePicture(ctx, { accountId, name, alt, bytes })).id
}
