import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ListedFile, ListedFiles } from './storage'

/** Files below a folder in the order of their path's parts, some at a time; what goes away meanwhile is passed over. */
export async function listFolder(
  root: string,
  folder: string,
  { after, most }: { after: string | null; most: number },
): Promise<ListedFiles> {
  const files: ListedFile[] = []
  for await (const key of keysBelow(root, folder, after)) {
    if (files.length === most) return { files, next: files.at(-1)?.key ?? null }
    const facts = await stat(path.join(root, ...key.split('/'))).catch(() => null)
    if (facts) files.push({ key, at: facts.mtime })
  }
  return { files, next: null }
}

async function* keysBelow(root: string, folder: string, after: string | null): AsyncGenerator<string> {
  const entries = await readdir(path.join(root, ...folder.split('/')), { withFileTypes: true }).catch(() => [])
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const key = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (after === null || !isPassed(key, after, true)) yield* keysBelow(root, key, after)
    } else if (entry.isFile() && (after === null || !isPassed(key, after, false))) yield key
  }
}

/** Whether a key, or everything in a folder, stands at or before the one to go on after. */
function isPassed(key: string, after: string, isFolder: boolean): boolean {
  const [parts, ends] = [key.split('/'), after.split('/')]
  for (const [at, part] of parts.entries()) {
    const end = ends[at]
    if (end === undefined) return false
    if (part !== end) return part < end
  }
  return !isFolder
}

/** Deletes writes that a crash left unfinished. */
export async function forgetIncoming(folder: string, before: Date): Promise<number> {
  let forgotten = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const facts = await stat(path.join(folder, name)).catch(() => null)
    if (!facts || facts.mtime >= before) continue
    await rm(path.join(folder, name), { force: true })
    forgotten += 1
  }
  return forgotten
}
