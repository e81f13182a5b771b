import { getDocument, listDocuments } from '@/lib/agreement'
import { type AccessRow, row } from './matrix'

export const rows: AccessRow[] = [
  row(listDocuments, { may: 'everyone' }),
  row(getDocument, { input: () => ({ document: 'service-agreement' as const }), may: 'everyone' }),
]
