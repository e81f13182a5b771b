import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { nameKey } from '@/lib/accounts'
import { exportAccount, restoreAccount } from '@/lib/archive'
import { readZip } from '@/lib/archive/read-zip'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { storage } from '@/lib/platform/storage'
import { type Cast, makeCast, NOW } from '@/tests/support/cast'
import { emptyDatabase } from '@/tests/support/database'
import { fillAccount } from './filled'

let folder: string
let cast: Cast
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-archive-test-'))
  cast = await makeCast()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
async function exported(name: string, handle = cast.account.handle) {
  const manifest = await exportAccount({ handle, file: at(name), now: NOW })
  if (!manifest) throw new Error('no such account')
  return manifest
}
const restore = (name: string, holder: string | null = 'holder@elsewhere.example') =>
  restoreAccount({ file: at(name), holder, now: NOW })
async function emptyServer() {
  await emptyDatabase()
  await rm(env.STORAGE_DIR, { recursive: true, force: true })
}

describe('an archive', () => {
  it('restored on an empty server and exported again has equal counts and equal hashes of every file', async () => {
    await fillAccount(cast)
    const before = await exported('a.zip')
    await emptyServer()
    const restored = await restore('a.zip')
    expect(restored.digest).toBe(before.digest)
    const again = await exported('b.zip')
    expect(again.counts).toEqual(before.counts)
    expect(again.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      before.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    )
    expect(again.digest).toBe(before.digest)
    expect(before.counts).toMatchObject({
      ...{ articles: 4, originals: 1, followers: 1, messages: 2, replies: 1, people: 5 },
      ...{ cases: 1, decisions: 1, penalties: 1, readDays: 1, handles: 1, sceneCodes: 1 },
    })
  })

  it('makes a live account that its holder can open with the address given', async () => {
    const { pictureId, articleId } = await fillAccount(cast)
    await exported('a.zip')
    await emptyServer()
    await restore('a.zip')
    const account = await db.account.findUniqueOrThrow({ where: { id: cast.account.id } })
    expect([account.state, account.handle, account.pictureId]).toEqual(['LIVE', cast.account.handle, pictureId])
    const holder = await db.operator.findUniqueOrThrow({ where: { email: 'holder@elsewhere.example' } })
    expect(await db.membership.count({ where: { operatorId: holder.id, role: 'HOLDER' } })).toBe(1)
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect([article.state, article.readCount]).toEqual(['PUBLISHED', 3])
    const { sha256 } = await db.material.findUniqueOrThrow({ where: { id: pictureId } })
    expect(await storage().exists(`pictures/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}/64.webp`)).toBe(true)
  })

  it('holds no mail, no phone, no number and no secret of anybody', async () => {
    await fillAccount(cast)
    await exported('a.zip')
    const zip = await readZip(at('a.zip'))
    const texts = await Promise.all(
      zip.paths.filter((name) => !name.startsWith('materials/')).map((name) => zip.text(name)),
    )
    zip.close()
    const all = texts.join('\n')
    for (const secret of ['@cast.example', '13800000000', 'password', 'number_sealed', '@accounts.example']) {
      expect(all).not.toContain(secret)
    }
  })

  it('gives table programs nothing that they would take for a formula', async () => {
    await fillAccount(cast)
    await exported('a.zip')
    const zip = await readZip(at('a.zip'))
    const csv = await zip.text('messages.csv')
    zip.close()
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m)
    expect(csv).toContain('HYPERLINK')
  })

  it('shows articles as pages that find their pictures beside them', async () => {
    const { articleId } = await fillAccount(cast)
    await exported('a.zip')
    const zip = await readZip(at('a.zip'))
    const page = await zip.text(`articles/${articleId}.html`)
    const original = zip.paths.find((name) => name.startsWith('materials/') && name.endsWith('.png'))
    zip.close()
    expect(page).toContain(`src="../${original}"`)
  })
})

describe('restoring', () => {
  it('a second time is refused, and changes nothing', async () => {
    await exported('a.zip')
    await emptyServer()
    await restore('a.zip')
    const rows = await db.account.findMany()
    await expect(restore('a.zip')).rejects.toMatchObject({ kind: 'conflict', code: 'archive.account_exists' })
    expect(await db.account.findMany()).toEqual(rows)
  })

  it('goes on where a run that died had come to', async () => {
    await fillAccount(cast)
    const before = await exported('a.zip')
    await emptyServer()
    await restore('a.zip')
    // As if the last step had not come: in review, nobody sees it.
    await db.account.updateMany({ data: { state: 'IN_REVIEW', liveAt: null } })
    await restore('a.zip')
    expect((await exported('b.zip')).digest).toBe(before.digest)
  })

  it('names the handle that belongs to another account here', async () => {
    await exported('a.zip')
    await emptyServer()
    cast = await makeCast()
    await db.handle.updateMany({ where: { handle: 'gh_linjian' }, data: { accountId: cast.other.id } })
    await expect(restore('a.zip')).rejects.toMatchObject({ kind: 'conflict', code: 'archive.handle_taken' })
  })

  it('names the account here that has its name', async () => {
    await exported('a.zip')
    await emptyServer()
    cast = await makeCast()
    await db.handle.deleteMany({ where: { handle: 'gh_linjian' } })
    await db.account.updateMany({ where: { id: cast.other.id }, data: { nameKey: nameKey('林間小記') } })
    await expect(restore('a.zip')).rejects.toMatchObject({ kind: 'conflict', code: 'archive.name_taken' })
  })
})

describe('an archive from outside', () => {
  const pack = async (name: string, entries: [string, string][]) => {
    const zip = new ZipFile()
    for (const [entry, text] of entries) zip.addBuffer(Buffer.from(text), entry)
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(at(name)))
  }

  it.each([
    ['no zip', 'not_a_zip', null],
    ['a name that climbs out', 'not_a_zip', '../evil.json'],
    ['a name that is none of ours', 'strange_name', 'evil.sh'],
    ['no manifest', 'no_manifest', 'account.json'],
  ])('with %s is refused', async (_what, why, entry) => {
    if (entry === null) await writeFile(at('x.zip'), 'not a zip at all')
    else if (entry.startsWith('..')) {
      await pack('x.zip', [['aa/evil.json', '{}']])
      const bytes = await readFile(at('x.zip'))
      await writeFile(at('x.zip'), Buffer.from(bytes.toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1'))
    } else await pack('x.zip', [[entry, '{}']])
    await expect(restore('x.zip')).rejects.toMatchObject({ code: 'archive.unfit', facts: { why } })
  })

  it('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    await pack('x.zip', [['account.json', '0'.repeat(8 * 1024 * 1024)]])
    await expect(restore('x.zip')).rejects.toMatchObject({ code: 'archive.unfit', facts: { why: 'bomb' } })
  })

  it('whose file was changed is refused, and nothing is written', async () => {
    await fillAccount(cast)
    await exported('a.zip')
    const zip = await readZip(at('a.zip'))
    const entries = await Promise.all(
      zip.paths.map(async (name): Promise<[string, Buffer]> => [name, await zip.bytes(name, 10_000_000)]),
    )
    zip.close()
    const changed = new ZipFile()
    for (const [name, bytes] of entries) {
      const text = name === 'account.json' ? Buffer.from(bytes.toString('utf8').replace('林間小記', '林間大記')) : bytes
      changed.addBuffer(text, name)
    }
    changed.end()
    await pipeline(changed.outputStream, createWriteStream(at('x.zip')))
    await emptyServer()
    await expect(restore('x.zip')).rejects.toMatchObject({ code: 'archive.damaged', facts: { path: 'account.json' } })
    expect(await db.account.count()).toBe(0)
  })
})
