import 'server-only'
import { nameKey, sealNumber } from '@/lib/accounts'
import { makePicture, restoreRecording } from '@/lib/media'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { refuse } from '@/lib/platform/refusal'
import { accountOfArchive, articleAt, articlePaths, checkRows, fitting, materialsOf } from './check-rows'
import {
  type AccountFile,
  FollowerRow,
  type Manifest,
  type MaterialRow,
  originalPath,
  PersonRow,
  ReadRow,
  RenameRow,
  stillPath,
} from './format'
import { readZip, type ZipReader } from './read-zip'
import * as history from './history-store'
import * as store from './restore-store'
import type { Section } from './section'
import { SECTIONS } from './sections'
import { inTransaction } from './transaction-store'

const BATCH = 500

interface Wanted {
  file: string
  /** The address that the holder signs in with on this server; without one, nobody can yet. */
  holder: string | null
  now: Date
}

/**
 * Makes an account again from its archive on a server that does not have it (DATA-2): checked whole before anything is written,
 * then written in steps that may be repeated, and opened last. What stands against it is named; a second time is refused.
 */
export async function restoreAccount({ file, holder, now }: Wanted): Promise<Manifest> {
  const zip = await readZip(file)
  try {
    await zip.verify(async () => undefined)
    await checkRows(zip)
    const { account, replyVersion } = await accountOfArchive(zip)
    await refuseConflicts(zip, account, holder)
    const restored: Restored = { zip, account, holder, now }
    await restoreMaterialFiles(zip, now)
    await begin(restored)
    for (const section of SECTIONS.filter(isBeforeContent)) await restoreSection(restored, section)
    await restoreContent(restored)
    for (const section of SECTIONS) await restoreSection(restored, section)
    await inTransaction(async (tx) => {
      await store.withdrawMissed(tx, account.id, now)
      if (!(await store.openRestored(tx, account, replyVersion))) {
        throw refuse('conflict', 'archive.account_exists', { handle: account.handle })
      }
    })
    return zip.manifest
  } finally {
    zip.close()
  }
}

/** Materials lie in folders, which must be there first; that they are met again afterwards changes nothing. */
const isBeforeContent = ({ into }: Section): boolean => into?.table === 'material_folder'

interface Restored {
  zip: ZipReader
  account: AccountFile
  holder: string | null
  now: Date
}

async function columnOf(zip: ZipReader, path: string, column: string): Promise<string[]> {
  const found: string[] = []
  for await (const row of zip.lines(path)) found.push(String((row as Record<string, unknown>)[column]))
  return found
}

async function refuseConflicts(zip: ZipReader, account: AccountFile, holder: string | null): Promise<void> {
  const found = await store.findConflicts({
    id: account.id,
    handles: [account.handle, ...(await columnOf(zip, 'handles.jsonl', 'handle'))],
    nameKey: nameKey(account.name),
    codes: await columnOf(zip, 'scene-codes.jsonl', 'code'),
    email: holder,
  })
  if (found.account) throw refuse('conflict', 'archive.account_exists', { handle: found.account })
  if (found.handle) throw refuse('conflict', 'archive.handle_taken', { handle: found.handle })
  if (found.name) throw refuse('conflict', 'archive.name_taken', { name: found.name })
  if (found.code) throw refuse('conflict', 'archive.code_taken', { code: found.code })
  if (found.bound) throw refuse('conflict', 'archive.binding_taken', { email: found.bound })
}

/** Originals go through the same door as an upload: checked by content, made anew in every form that pages show. */
async function restoreMaterialFiles(zip: ZipReader, now: Date): Promise<void> {
  for (const material of await materialsOf(zip)) {
    const [path, still] = [originalPath(material), stillPath(material)]
    if (still && zip.paths.includes(still)) await restorePicture(zip, still, material.poster_sha256)
    if (!zip.paths.includes(path)) continue
    if (material.kind === 'PICTURE') await restorePicture(zip, path, material.sha256)
    else await restoreOneRecording(zip, material, now)
  }
}

async function restoreOneRecording(zip: ZipReader, material: MaterialRow, now: Date): Promise<void> {
  const path = originalPath(material)
  const sha256 = await restoreRecording(await zip.stream(path), { claimedMs: material.duration_ms, now })
  if (sha256 !== material.sha256) throw refuse('invalid', 'archive.damaged', { path })
}

async function restorePicture(zip: ZipReader, path: string, sha256: string | null): Promise<void> {
  const made = await makePicture(await zip.bytes(path, env.UPLOAD_MAX_BYTES))
  if (made.sha256 !== sha256) throw refuse('invalid', 'archive.damaged', { path })
}

function begin({ account, holder }: Restored): Promise<void> {
  const binding = holder ? { bindingKind: 'email', binding: holder } : { bindingKind: 'archive', binding: account.id }
  const more = { ...binding, nameKey: nameKey(account.name), sealed: sealNumber('') }
  return inTransaction((tx) => store.insertAccount(tx, account, more))
}

async function restoreContent({ zip, account }: Restored): Promise<void> {
  for (const material of await materialsOf(zip)) {
    await inTransaction(async (tx) => void (await store.insertMaterial(tx, material, account.id)))
  }
  for (const path of articlePaths(zip)) {
    const article = await articleAt(zip, path)
    await inTransaction(async (tx) => void (await store.insertArticle(tx, article, account.id)))
  }
}

async function restoreSection(restored: Restored, section: Section): Promise<void> {
  let batch: Record<string, unknown>[] = []
  for await (const line of restored.zip.lines(section.path)) {
    batch.push(fitting(section.row, line, section.path))
    if (batch.length < BATCH) continue
    await restoreBatch(restored, section, batch)
    batch = []
  }
  if (batch.length > 0) await restoreBatch(restored, section, batch)
}

async function restoreBatch(restored: Restored, section: Section, batch: object[]): Promise<void> {
  const { id } = restored.account
  const byHand = BY_HAND[section.path]
  const put = byHand && (await byHand(restored, batch))
  await inTransaction(async (tx) => {
    if (put) return put(tx)
    if (section.history) return void (await history.insertHistory(tx, section, batch, id))
    return store.insertRows(tx, section, batch, id)
  })
}

type Put = (tx: Tx) => Promise<unknown>

/** Rows that are no table's own: what is asked or made anew is done before the transaction that puts them in. */
const BY_HAND: Readonly<Record<string, (restored: Restored, batch: object[]) => Put | Promise<Put>>> = {
  'people.jsonl': async ({ account, holder }, batch) => {
    const people = await peopleOf(batch, holder)
    return (tx) => store.insertPeople(tx, people, account.id)
  },
  'followers.jsonl': ({ account, now }, batch) => {
    const followers = batch.map((row) => FollowerRow.parse(row))
    return (tx) => store.insertFollowers(tx, followers, account.id, now)
  },
  'messages.jsonl':
    ({ account }, batch) =>
    (tx) =>
      store.insertMessages(tx, batch, account.id),
  'reads.jsonl': ({ account }, batch) => {
    const reads = batch.map((row) => ReadRow.parse(row))
    return (tx) => store.insertReads(tx, reads, account.id)
  },
  'names.jsonl': ({ account }, batch) => {
    const renames = batch.map((line) => {
      const row = RenameRow.parse(line)
      return { ...row, fromKey: nameKey(row.from_name), toKey: nameKey(row.to_name) }
    })
    return (tx) => history.insertRenames(tx, renames, account.id)
  },
}

/** The holder under the address given; where this server knows the address, it is that person. */
async function peopleOf(batch: readonly object[], holder: string | null) {
  const known = holder ? await store.operatorByEmail(holder) : null
  return batch.map((row) => {
    const person = PersonRow.parse(row)
    if (person.role !== 'HOLDER') return { ...person, email: null }
    return { ...person, id: known?.id ?? person.id, email: holder }
  })
}
