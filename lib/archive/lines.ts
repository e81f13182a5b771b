import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'

/** One row a line, as JSON. */
export const jsonLine = (row: unknown): string => `${JSON.stringify(row)}\n`

/** A document of its own, with a line end. */
export async function* document(content: unknown): AsyncGenerator<string> {
  yield `${JSON.stringify(content, null, 2)}\n`
}

export async function* oneText(text: string): AsyncGenerator<string> {
  yield text
}

const CSV = { record_delimiter: '\r\n', escape_formulas: true } as const

/** Rows as values for a table program: the names first, marked as UTF-8, and nothing that a program could take for a formula. */
export async function* csvOf(rows: AsyncIterable<Record<string, unknown>>, columns: readonly string[]) {
  yield `\uFEFF${stringify([[...columns]], CSV)}`
  for await (const row of rows) yield stringify([columns.map((name) => row[name] ?? '')], CSV)
}

/** The digest of an archive: equal paths and equal contents make it equal, whatever the order in which they were written. */
export function digestOf(files: readonly { path: string; sha256: string }[]): string {
  const hash = createHash('sha256')
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, sha256 } of ordered) hash.update(`${path} ${sha256}\n`)
  return hash.digest('hex')
}
