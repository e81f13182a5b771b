import { askForCopy, deletePerson, getCopy, getPrivacy } from '@/lib/personal-data'
import { askedCopy } from '@/tests/lib/personal-data/setting'
import { type AccessRow, OPERATORS, row, SUBSCRIBERS } from './matrix'

const people = [...OPERATORS, ...SUBSCRIBERS]

export const rows: AccessRow[] = [
  row(getPrivacy, { may: people }),
  row(askForCopy, { may: people }),
  row(getCopy, { input: askedCopy, may: ['holder'] }),
  row(deletePerson, { input: () => ({ sure: 'on' as const }), may: people }),
]
