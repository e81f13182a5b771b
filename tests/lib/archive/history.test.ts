import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { exportAccount, restoreAccount } from '@/lib/archive'
import { digestOf } from '@/lib/archive/lines'
import { readZip } from '@/lib/archive/read-zip'
import { getPublicStanding } from '@/lib/certification'
import { getFilingNumber } from '@/lib/filing'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOBODY, NOW } from '@/tests/support/cast'
import { emptyDatabase } from '@/tests/support/database'
import { fillAccount } from './filled'
import { addHistory } from './history'

let folder: string
let cast: Cast
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-history-test-'))
  cast = await makeCast()
  await fillAccount(cast)
  await addHistory(cast)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
async function exported(name: string) {
  const manifest = await exportAccount({ handle: cast.account.handle, file: at(name), now: NOW })
  if (!manifest) throw new Error('no such account')
  return manifest
}
async function moved(name: string) {
  await emptyDatabase()
  await rm(env.STORAGE_DIR, { recursive: true, force: true })
  await restoreAccount({ file: at(name), holder: 'holder@elsewhere.example', now: NOW })
}
async function texts(name: string): Promise<Map<string, string>> {
  const zip = await readZip(at(name))
  const found = new Map<string, string>()
  for (const one of zip.paths) if (!one.startsWith('materials/')) found.set(one, await zip.text(one))
  zip.close()
  return found
}

const TOLD = {
  ...{ certificationOrders: 1, certificationChecks: 1, certifications: 1, certificationBars: 1, filings: 1 },
  ...{ filingSteps: 1, names: 1, confirmations: 1, proofs: 4 },
}

test('certification, filing, names, confirmations and proofs go out, in, and out again with equal counts and hashes, twice', async () => {
  const before = await exported('a.zip')
  expect(before.counts).toMatchObject(TOLD)
  for (const name of ['b.zip', 'c.zip']) {
    await moved(name === 'b.zip' ? 'a.zip' : 'b.zip')
    const again = await exported(name)
    expect(again.counts).toEqual(before.counts)
    expect(again.digest).toBe(before.digest)
  }
})

test('on the new server the account is neither certified nor filed, its bar and its former name hold', async () => {
  await exported('a.zip')
  await moved('a.zip')
  const { id, certifiedUntil, nameKey } = await db.account.findUniqueOrThrow({ where: { id: cast.account.id } })
  expect(certifiedUntil).toBeNull()
  const anyone = ctxOf(NOBODY)
  expect(await runQuery(getPublicStanding, anyone, { accountId: id })).toMatchObject({
    current: null,
    bar: { clause: 'USE-5', until: null },
  })
  expect(await runQuery(getFilingNumber, anyone, { accountId: id })).toBeNull()
  expect(await db.certificationBar.count({ where: { accountId: id, until: null } })).toBe(1)
  expect(await db.rename.findMany({ select: { fromName: true, toKey: true, protectedUntil: true } })).toEqual([
    { fromName: '林間小記', toKey: nameKey, protectedUntil: null },
  ])
})

test('AUTH-4 no reference, contact, address, number or sealed file is in it', async () => {
  const stored = await db.changeProof.findFirstOrThrow()
  expect(await storage().exists(stored.fileKey)).toBe(true)
  await exported('a.zip')
  const all = [...(await texts('a.zip')).values()].join('\n')
  for (const secret of ['91350200MA2XYZ0001', '9135***01', '13800000000', '@cast.example', 'sealed', 'id_front.png'])
    expect(all.includes(secret), secret).toBe(false)
  expect(all).toContain('閩備-0001')
})

test('what came with the archive is told beside what is found here, and erased with the account', async () => {
  await exported('a.zip')
  await moved('a.zip')
  await db.filing.create({
    data: { accountId: cast.account.id, state: 'DRAFT', answers: {}, dueOn: new Date('2027-01-31'), createdAt: NOW },
  })
  const again = await exported('b.zip')
  expect(again.counts.filings).toBe(2)
  await moved('b.zip')
  expect((await exported('c.zip')).digest).toBe(again.digest)
})

test('an archive of the version before is read as one without', async () => {
  await exported('a.zip')
  const manifest = JSON.parse((await texts('a.zip')).get('manifest.json') ?? '') as {
    version: number
    digest: string
    files: { path: string; sha256: string }[]
  }
  const older = manifest.files.filter(({ path: name }) => !/^(certification|filing|registration)\/|^names/.test(name))
  const zip = new ZipFile()
  const source = await readZip(at('a.zip'))
  for (const { path: name } of older) zip.addBuffer(await source.bytes(name, 10_000_000), name)
  source.close()
  const told = { ...manifest, version: 1, files: older, digest: digestOf(older) }
  zip.addBuffer(Buffer.from(JSON.stringify(told)), 'manifest.json')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(at('old.zip')))
  await moved('old.zip')
  expect((await exported('b.zip')).counts).toMatchObject({ articles: 4, certifications: 0, names: 0, proofs: 0 })
})
