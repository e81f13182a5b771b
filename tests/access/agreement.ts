import {
  acceptVersions,
  getAgreementNotice,
  getDifference,
  getDocument,
  getMyAgreement,
  listDocuments,
  refuseVersion,
} from '@/lib/agreement'
import { type AccessRow, OPERATORS, row, SUBSCRIBERS } from './matrix'

const parties = [...OPERATORS, ...SUBSCRIBERS]

export const rows: AccessRow[] = [
  row(listDocuments, { may: 'everyone' }),
  row(getDocument, { input: () => ({ document: 'service-agreement' as const }), may: 'everyone' }),
  row(getDifference, { input: () => ({ document: 'service-agreement' as const }), may: 'everyone' }),
  row(getAgreementNotice, { may: parties }),
  row(getMyAgreement, { may: parties }),
  row(acceptVersions, { input: () => ({ versions: ['service-agreement@v3'] }), may: parties }),
  row(refuseVersion, { input: () => ({ version: 'service-agreement@v3', sure: 'on' as const }), may: parties }),
]
