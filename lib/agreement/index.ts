import 'server-only'

export { acceptancesOwed, recordAcceptance } from './accept'
export { getDocument, listDocuments } from './get-document'
export { currentDocuments } from './rules'
