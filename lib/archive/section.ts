import { z } from 'zod'
import type { ROWS } from './format'
import { time } from './shapes'

/** One file of an archive that holds one row a line. */
export interface Section {
  path: string
  /** Its name among the counts. */
  count: string
  row: z.ZodObject
  /** What stands after FROM; $1 is the account's id. */
  from: string
  /** Expressions for columns that are not simply `t.<column>`. */
  as?: Readonly<Record<string, string>>
  order: string
  /**
   * What ended with the server that it was of and is kept as history alone: a right that somebody gave there is none here. The
   * columns by which its rows are ordered; rows that came with an earlier archive stand among the account's own.
   */
  history?: readonly string[]
  /** The table that a restored row goes to by itself; others are restored by hand. */
  into: { table: keyof typeof ROWS; owner: string | null } | null
  /** A second file with the same rows as values for a table program. */
  csv?: { path: string; columns: readonly string[] }
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

/** The columns of a row's shape as SQL: instants in UTC, whatever zone the database speaks. */
export function columnsOf(row: z.ZodObject, as: Section['as'] = {}): string {
  return Object.entries(row.shape)
    .map(([name, shape]) => {
      const source = as[name] ?? `t."${name}"`
      const isTime = shape === time || (shape instanceof z.ZodNullable && shape.unwrap() === time)
      return `${isTime ? `to_char(${source} AT TIME ZONE 'UTC', ${UTC})` : source} AS "${name}"`
    })
    .join(', ')
}
