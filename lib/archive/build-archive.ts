import 'server-only'
import { originalOf } from '@/lib/media'
import { articleHtml } from './article-html'
import {
  AccountFile,
  ArticleRow,
  FORMAT,
  FORMAT_VERSION,
  type Manifest,
  MaterialRow,
  originalPath,
  stillPath,
} from './format'
import { csvOf, digestOf, document, jsonLine, oneText } from './lines'
import { type AccountRow, type Rows, type Snapshot, withSnapshot } from './read-store'
import { SECTIONS } from './sections'
import { type WrittenFile, writeZip, type ZipWriter } from './write-zip'

/** How many steps a backup has: each file of rows, the materials' list, articles, originals. */
export const BACKUP_STEPS = SECTIONS.length + 3

interface Wanted {
  accountId: string
  file: string
  now: Date
  /** Called after each step and now and then within a long one; it may throw to stop. */
  onStep(done: number): Promise<void>
}

interface Work extends Wanted {
  zip: ZipWriter
  snapshot: Snapshot
  files: WrittenFile[]
  counts: Record<string, number>
}

/** Writes everything of an account's own as one zip in open formats (DATA-2); returns its manifest. Null when there is no such account. */
export async function buildArchive(wanted: Wanted): Promise<Manifest | null> {
  return withSnapshot(async (snapshot) => {
    const account = await snapshot.account(wanted.accountId)
    if (!account) return null
    const zip = writeZip(wanted.file)
    try {
      const work: Work = { ...wanted, zip, snapshot, files: [], counts: {} }
      const manifest = await write(work, account)
      await zip.add('manifest.json', document(manifest))
      await zip.finish()
      return manifest
    } catch (error) {
      zip.abandon()
      throw error
    }
  })
}

async function write(work: Work, { file, state, certifiedUntil, replyVersion }: AccountRow): Promise<Manifest> {
  const account = AccountFile.parse(file)
  work.files.push(await work.zip.add('account.json', document(account)))
  work.files.push(await work.zip.add('settings.json', document({ reply_version: replyVersion })))
  let done = 0
  for (const section of SECTIONS) {
    const add = async (path: string, content: AsyncIterable<string>) =>
      work.files.push(await work.zip.add(path, content))
    const rows = () => work.snapshot.rows(section, work.accountId)
    await add(section.path, lines(work, section.count, rows()))
    if (section.csv) await add(section.csv.path, csvOf(rows(), section.csv.columns))
    await work.onStep((done += 1))
  }
  const materials = await writeMaterials(work, (done += 1))
  await writeArticles(work, materials, (done += 1))
  await writeOriginals(work, materials, done)
  await work.onStep(BACKUP_STEPS)
  const { id, name, handle } = account
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: work.now.toISOString(),
    account: { id, name, handle, state, certifiedUntil },
    counts: work.counts,
    files: work.files,
    digest: digestOf(work.files),
  }
}

async function* lines({ counts }: Work, name: string, rows: Rows): AsyncGenerator<string> {
  counts[name] = 0
  for await (const row of rows) {
    counts[name] += 1
    yield jsonLine(row)
  }
}

async function writeMaterials(work: Work, step: number): Promise<MaterialRow[]> {
  const found: MaterialRow[] = []
  async function* kept(): Rows {
    for await (const row of work.snapshot.materials(work.accountId)) {
      found.push(MaterialRow.parse(row))
      yield row
    }
  }
  work.files.push(await work.zip.add('materials.jsonl', lines(work, 'materials', kept())))
  await work.onStep(step)
  return found
}

async function writeArticles(work: Work, materials: readonly MaterialRow[], step: number): Promise<void> {
  const originals = new Map(materials.map((material) => [material.id, originalPath(material)]))
  work.counts.articles = 0
  for await (const row of work.snapshot.articles(work.accountId)) {
    const article = ArticleRow.parse(row)
    work.files.push(await work.zip.add(`articles/${article.id}.json`, document(article)))
    work.files.push(await work.zip.add(`articles/${article.id}.html`, oneText(articleHtml(article, originals))))
    work.counts.articles += 1
    await work.onStep(step - 1)
  }
  await work.onStep(step)
}

async function writeOriginals(work: Work, materials: readonly MaterialRow[], step: number): Promise<void> {
  work.counts.originals = 0
  const written = new Set<string>()
  for (const { path, ...original } of materials.flatMap(originalsOf)) {
    if (written.has(path)) continue
    written.add(path)
    const stored = await originalOf(original)
    // A row whose file was lost is told by the counts; the rest of the account must not be lost with it.
    if (!stored) continue
    work.files.push(await work.zip.add(path, stored.stream, { isPacked: true }))
    work.counts.originals += 1
    await work.onStep(step)
  }
}

/** A material's own bytes, and those of its still: the same picture may be both. */
function originalsOf(material: MaterialRow): { path: string; sha256: string; contentType: string }[] {
  const own = { path: originalPath(material), sha256: material.sha256, contentType: material.content_type }
  const [path, sha256] = [stillPath(material), material.poster_sha256]
  return path && sha256 ? [own, { path, sha256, contentType: 'image/jpeg' }] : [own]
}
