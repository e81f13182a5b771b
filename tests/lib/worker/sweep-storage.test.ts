import { readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { storePicture } from '@/lib/media'
import { hashesKept } from '@/lib/media/orphan-store'
import { foldersOf, makePicture } from '@/lib/media/picture'
import { sweepFiles as sweepPictures } from '@/lib/media/sweep-files'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { contentHash, storage } from '@/lib/platform/storage'
import { keepSealed } from '@/lib/proofs/proof-file'
import { sweepFiles as sweepProofs } from '@/lib/proofs/sweep-files'
import { drainJobs } from '@/lib/worker/drain'
import { sweepStorage } from '@/lib/worker/sweep-storage'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { picture } from '../lifecycle/picture'
import { offer, PDF } from '../proofs/setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

/** Sets when everything in the storage was written. */
async function writtenAt(at: Date): Promise<void> {
  for (const entry of await readdir(env.STORAGE_DIR, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(path.join(entry.parentPath, entry.name), at, at)
}
/** As if the process had died between writing the files and noting them. */
const crashedProof = () => keepSealed(crypto.randomUUID(), PDF)
async function crashedPicture(width = 40): Promise<string> {
  return (await makePicture(await picture(width))).sha256
}
const filesOf = async (sha256: string) => {
  const found = await Promise.all(
    foldersOf(sha256).map(async ({ folder, isOwn }) =>
      (await storage().list(folder, { after: null, most: 50 })).files.filter(({ key }) => isOwn(key)),
    ),
  )
  return found.flat().length
}
const sweepBoth = async (now: Date) => {
  for (const area of ['originals', 'pictures'] as const) await sweepPictures(now, area, null)
}

describe('sealed files', () => {
  test('that no row names go when they are older than a day, and what a row names stays', async () => {
    const orphan = await crashedProof()
    await offer(cast)
    const { fileKey } = await db.changeProof.findFirstOrThrow()
    await writtenAt(after(-DAY + HOUR))
    await sweepProofs(NOW, null)
    expect(await storage().exists(orphan)).toBe(true)
    await writtenAt(after(-DAY - HOUR))
    await Promise.all([sweepProofs(NOW, null), sweepProofs(NOW, null)])
    expect([await storage().exists(orphan), await storage().exists(fileKey)]).toEqual([false, true])
  })
})

describe('picture files', () => {
  test('whose bytes are no material are noted, and cleared whole an hour later at the earliest, once', async () => {
    const sha256 = await crashedPicture()
    await writtenAt(after(-2 * DAY))
    await sweepBoth(NOW)
    await sweepBoth(after(HOUR / 2))
    expect(await filesOf(sha256)).toBeGreaterThan(1)
    await Promise.all([sweepBoth(after(2 * HOUR)), sweepBoth(after(2 * HOUR))])
    expect(await filesOf(sha256)).toBe(0)
    expect(await db.fileOrphan.findMany()).toMatchObject([{ sha256, goneAt: after(2 * HOUR) }])
    await sweepBoth(after(4 * DAY))
    expect(await db.fileOrphan.count()).toBe(0)
  })

  test('younger than a day, or of a material, are left alone', async () => {
    const bytes = await picture(40)
    await storePicture(ctxOf(cast.editor), { accountId: cast.account.id, name: '霧', bytes })
    await writtenAt(after(-2 * DAY))
    const young = await crashedPicture(48)
    await utimesOf(young, after(-HOUR))
    for (const at of [NOW, after(2 * HOUR)]) await sweepBoth(at)
    expect([await filesOf(young), (await filesOf(contentHash(bytes))) > 1]).toEqual([2, true])
    expect(await db.fileOrphan.count()).toBe(0)
  })

  test('that come again between the two steps stay, and the material has them', async () => {
    const sha256 = await crashedPicture()
    await writtenAt(after(-2 * DAY))
    await sweepBoth(NOW)
    await storePicture(ctxOf(cast.editor), { accountId: cast.account.id, name: '霧', bytes: await picture(40) })
    await sweepBoth(after(2 * HOUR))
    expect(await filesOf(sha256)).toBeGreaterThan(1)
    expect([...(await hashesKept([sha256]))]).toEqual([sha256])
  })

  test('that come again just while they are cleared are refused for a moment, then taken whole', async () => {
    const sha256 = await crashedPicture()
    await db.fileOrphan.create({ data: { sha256, foundAt: after(-2 * HOUR), clearedAt: NOW } })
    await expect(makePicture(await picture(40))).rejects.toMatchObject({ code: 'media.being_cleared' })
    await db.fileOrphan.updateMany({ data: { goneAt: NOW } })
    for (const { folder } of foldersOf(sha256))
      for (const { key } of (await storage().list(folder, { after: null, most: 50 })).files) await storage().delete(key)
    await makePicture(await picture(40))
    expect(await filesOf(sha256)).toBeGreaterThan(1)
  })

  test('cleared while the same bytes arrive: either they are refused, or every file is there', async () => {
    const sha256 = await crashedPicture()
    await writtenAt(after(-2 * DAY))
    await sweepBoth(NOW)
    const bytes = await picture(40)
    const [, arrived] = await Promise.allSettled([
      sweepBoth(after(2 * HOUR)),
      storePicture(ctxOf(cast.editor), { accountId: cast.account.id, name: '霧', bytes }),
    ])
    if (arrived.status === 'fulfilled') expect(await filesOf(sha256)).toBe(2)
    else expect(arrived.reason).toMatchObject({ code: 'media.being_cleared' })
  })
})

test('the walk is begun once a day, goes page by page, and a second run finds nothing', async () => {
  const orphan = await crashedProof()
  await writtenAt(after(-2 * DAY))
  const sweep = () => sweepStorage(ctxOf(SYSTEM, { now: NOW }))
  await Promise.all([sweep(), sweep()])
  await sweep()
  expect(await drainJobs(NOW)).toBe(4)
  expect(await storage().exists(orphan)).toBe(false)
})

async function utimesOf(sha256: string, at: Date): Promise<void> {
  for (const { folder, isOwn } of foldersOf(sha256))
    for (const { key } of (await storage().list(folder, { after: null, most: 50 })).files)
      if (isOwn(key)) await utimes(path.join(env.STORAGE_DIR, ...key.split('/')), at, at)
}
