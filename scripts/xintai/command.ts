import type { ParseArgsConfig } from 'node:util'

/** A mistake of the person at the keyboard: shown as its sentence alone. */
export class UsageError extends Error {}

export interface CommandResult {
  /** What `--json` prints. */
  json: unknown
  /** What a person reads. */
  text: string
}

export interface Command {
  /** What stands after the name, for `--help`. */
  usage: string
  summary: string
  options?: ParseArgsConfig['options']
  run(args: { values: Record<string, string | undefined>; positionals: string[] }): Promise<CommandResult>
}

/** Rows as a table that lines up; Chinese letters count twice. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const width = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
  const cells = rows.map((row) => row.map(String))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const line = (row: string[]) => row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join('  ')
  return cells.map((row) => line(row).trimEnd()).join('\n')
}
