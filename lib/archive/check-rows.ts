import type { z } from 'zod'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { refuse } from '@/lib/platform/refusal'
import { AccountFile, ArticleRow, MaterialRow, SettingsFile } from './format'
import type { ZipReader } from './read-zip'
import { SECTIONS } from './sections'

const ARTICLE = /^articles\/[0-9a-f-]{36}\.json$/

/** A row as its shape wants it, or the refusal that names the file. */
export function fitting<T extends z.ZodType>(shape: T, row: unknown, path: string): z.output<T> {
  const found = shape.safeParse(row)
  if (!found.success) {
    const issue = found.error.issues[0]
    throw refuse('invalid', 'archive.row_unfit', { path, field: issue?.path.join('.') || '–' })
  }
  return found.data
}

export const articlePaths = (zip: ZipReader): string[] => zip.paths.filter((path) => ARTICLE.test(path)).sort()

/** One article, its body cleaned again: an archive is a stranger's text like any other. */
export async function articleAt(zip: ZipReader, path: string): Promise<ArticleRow> {
  const row = fitting(ArticleRow, JSON.parse(await zip.text(path)), path)
  return { ...row, body: sanitizeArticleHtml(row.body) }
}

export async function materialsOf(zip: ZipReader): Promise<MaterialRow[]> {
  const found: MaterialRow[] = []
  for await (const row of zip.lines('materials.jsonl')) found.push(fitting(MaterialRow, row, 'materials.jsonl'))
  return found
}

export async function accountOfArchive(zip: ZipReader): Promise<{ account: AccountFile; replyVersion: number }> {
  const account = fitting(AccountFile, JSON.parse(await zip.text('account.json')), 'account.json')
  const settings = fitting(SettingsFile, JSON.parse(await zip.text('settings.json')), 'settings.json')
  return { account, replyVersion: settings.reply_version }
}

/** Reads every row once and refuses at the first that does not fit, before anything is written. */
export async function checkRows(zip: ZipReader): Promise<void> {
  await accountOfArchive(zip)
  await materialsOf(zip)
  for (const path of articlePaths(zip)) await articleAt(zip, path)
  for (const { path, row } of SECTIONS) for await (const line of zip.lines(path)) fitting(row, line, path)
}
