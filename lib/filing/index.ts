import 'server-only'

export { acceptFiling, returnFiling } from './decide-filing'
export { filingAccepted, filingReturned } from './events'
export { fileWithOffice } from './file-with-office'
export { getFiling, getFilingForOffice, getFilingNumber } from './get-filing'
export { openFilings, remindOfFilings } from './keep-time'
export { countFilings, exportFilings, listFilings } from './list-filings'
export type { FilingRecord } from './list-store'
