import { stringify } from 'csv-stringify/sync'

// Spreadsheets take a file for UTF-8 only when it says so in its first bytes.
const MARK = '\uFEFF'

/** Rows as CSV (RFC 4180); what a spreadsheet would run as a formula is quoted, wherever it came from. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  // A lone carriage return ends a line for some readers, so it stands in quotes too.
  stringify([...rows], { escape_formulas: true, record_delimiter: 'windows', quoted_match: '\r' })

/** The head of a table that begins a file. */
export const csvHead = (names: readonly string[]): string => MARK + csvRows([names])
