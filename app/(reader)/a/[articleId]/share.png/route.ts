import { buffer } from 'node:stream/consumers'
import { getPublicArticle } from '@/lib/articles'
import type { PublicArticle } from '@/lib/articles/contract'
import { getAccountLogo, getServedPicture } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import { contextFor } from '@/lib/platform/http/context'
import { Refusal } from '@/lib/platform/refusal'
import { sharePicture } from '@/lib/platform/share-picture'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

type Readable = Extract<PublicArticle, { state: 'published' }>

const SERVED = /^\/media\/([0-9a-f-]{36})\/(\d+)\.webp$/
const MOST_KEPT = 60
/** The last ones drawn: those who fetch them come in crowds, when something is passed on. */
const drawn = new Map<string, Promise<Buffer>>()

async function fileOf(key: string | undefined): Promise<Buffer | null> {
  const stored = key === undefined ? null : await storage().get(key)
  return stored && buffer(stored.stream)
}

async function draw(ctx: Ctx, { title, account, cover }: Readable): Promise<Buffer> {
  const [, materialId, width] = SERVED.exec(cover?.src ?? '') ?? []
  const served = materialId ? await runQuery(getServedPicture, ctx, { materialId, width }) : null
  const logo = await runQuery(getAccountLogo, ctx, { accountId: account.id })
  const [coverFile, logoFile] = await Promise.all([fileOf(served?.key), fileOf(logo?.key)])
  return sharePicture({ title, name: account.name, cover: coverFile, logo: logoFile })
}

function drawnOnce(tag: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = drawn.get(tag)
  if (known) return known
  const oldest = drawn.size >= MOST_KEPT ? drawn.keys().next().value : undefined
  if (oldest !== undefined) drawn.delete(oldest)
  const made = make()
  drawn.set(tag, made)
  made.catch(() => drawn.delete(tag))
  return made
}

/** The picture that other sites show of an article (PUB-6). Of what is gone there is none. */
export async function GET(request: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> {
  const [{ articleId }, ctx] = [await params, await contextFor('public')]
  try {
    const article = await runQuery(getPublicArticle, ctx, { articleId })
    if (article.state !== 'published') return new Response(null, { status: 410 })
    const tag = sha256([article.id, article.title, article.account.name, article.cover?.src ?? ''].join('\n')).slice(
      0,
      32,
    )
    const headers = { 'cache-control': 'public, max-age=300', etag: `"${tag}"` }
    if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
    const picture = await drawnOnce(tag, () => draw(ctx, article))
    return new Response(new Uint8Array(picture), { headers: { ...headers, 'content-type': 'image/png' } })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 })
    throw error
  }
}
