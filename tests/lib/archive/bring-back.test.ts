import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginUpload, exportAccount, receivePart, tidyArchives } from '@/lib/archive'
import { runArchive } from '@/lib/archive/run-archive'
import { db } from '@/lib/platform/db'
import { storage } from '@/lib/platform/storage'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { fillAccount } from './filled'

let folder: string
let cast: Cast
let bytes: Buffer
let made: { pictureId: string; articleId: string }
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-back-test-'))
  cast = await makeCast()
  made = await fillAccount(cast)
  const file = path.join(folder, 'a.zip')
  await exportAccount({ handle: cast.account.handle, file, now: NOW })
  bytes = await readFile(file)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Uploads the archive to an account and works it through. */
async function bringInto(who: 'holder' | 'stranger', accountId: string, content = bytes): Promise<string> {
  const ctx = ctxOf(cast[who])
  const { archiveId } = await execute(beginUpload, ctx, { accountId, bytes: content.length })
  const body = new Blob([new Uint8Array(content)]).stream()
  expect(await receivePart(ctx, { accountId, archiveId, part: 0, body })).toEqual({ isWhole: true })
  await runArchive(ctxOf(SYSTEM), archiveId).catch(() => undefined)
  return archiveId
}
const archive = (id: string) => db.archive.findUniqueOrThrow({ where: { id } })

describe('bringing articles back', () => {
  it('leaves what is there as it is', async () => {
    const before = await db.article.findMany({ where: { accountId: cast.account.id }, orderBy: { id: 'asc' } })
    const id = await bringInto('holder', cast.account.id)
    expect(await archive(id)).toMatchObject({ state: 'READY', counts: { articles: 0, skipped: 4, pictures: 0 } })
    expect(await db.article.findMany({ where: { accountId: cast.account.id }, orderBy: { id: 'asc' } })).toEqual(before)
  })

  it('brings what was lost back as a draft with its dates, and the same picture again', async () => {
    const { articleId, pictureId } = made
    const lost = await db.article.delete({ where: { id: articleId } })
    const id = await bringInto('holder', cast.account.id)
    expect(await archive(id)).toMatchObject({ state: 'READY', counts: { articles: 1, skipped: 3, pictures: 1 } })
    const back = await db.article.findFirstOrThrow({ where: { accountId: cast.account.id, title: lost.title } })
    expect(back).toMatchObject({ state: 'DRAFT', createdAt: lost.createdAt, savedAt: lost.savedAt, coverId: pictureId })
    expect(await db.material.count({ where: { accountId: cast.account.id } })).toBe(1)
  })

  it('into another account makes drafts and pictures of its own; again adds nothing', async () => {
    const first = await bringInto('stranger', cast.other.id)
    expect(await archive(first)).toMatchObject({ counts: { articles: 4, skipped: 0, pictures: 1 } })
    const [picture] = await db.material.findMany({ where: { accountId: cast.other.id } })
    const article = await db.article.findFirstOrThrow({ where: { accountId: cast.other.id, title: '=晨霧' } })
    expect(article.body).toContain(picture?.id)
    expect(article.body).not.toContain(made.pictureId)
    const second = await bringInto('stranger', cast.other.id)
    expect(await archive(second)).toMatchObject({ counts: { articles: 0, skipped: 4 } })
    expect(await db.article.count({ where: { accountId: cast.other.id } })).toBe(4)
  })

  it('says what is wrong with a file that is no archive, and keeps no part of it', async () => {
    const id = await bringInto('holder', cast.account.id, Buffer.from('this is no archive'))
    expect(await archive(id)).toMatchObject({ state: 'FAILED', fault: 'not_a_zip' })
    await tidyArchives(ctxOf(SYSTEM))
    expect(await storage().exists(`archives/${id}/part-0`)).toBe(false)
  })

  it('takes no part that is longer or shorter than was announced', async () => {
    const ctx = ctxOf(cast.holder)
    const accountId = cast.account.id
    const { archiveId } = await execute(beginUpload, ctx, { accountId, bytes: 10 })
    for (const size of [9, 11]) {
      const body = new Blob([new Uint8Array(size)]).stream()
      await expect(receivePart(ctx, { accountId, archiveId, part: 0, body })).rejects.toMatchObject({
        code: 'archive.upload_lost',
      })
    }
  })

  it('refuses a file that is larger than the rule lets in, with the figures', async () => {
    const wish = { accountId: cast.account.id, bytes: 3 * 1024 ** 3 }
    await expect(execute(beginUpload, ctxOf(cast.holder), wish)).rejects.toMatchObject({
      kind: 'limit',
      code: 'archive.too_large',
      facts: { gigabytes: 3, limitGigabytes: 2 },
    })
  })
})
