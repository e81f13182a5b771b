import type { TargetKind } from './contract'

const COLUMNS = { article: 'ARTICLE', account: 'ACCOUNT', message: 'MESSAGE', comment: 'COMMENT' } as const
type Column = (typeof COLUMNS)[TargetKind]

/** The enum of the table says in capitals what the house says in small letters. */
export const kindColumn = (kind: TargetKind): Column => COLUMNS[kind]
export const kindOf = (column: Column): TargetKind => column.toLowerCase() as TargetKind
