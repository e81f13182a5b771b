import {
  claimCase,
  decideCase,
  findReport,
  getCase,
  getReportState,
  listPastDecisions,
  listPenalties,
  countCases,
  listQueue,
  listRecords,
  listViolations,
  proposeEnding,
  releaseCase,
  reportAccount,
} from '@/lib/moderation'
import { newId } from '@/lib/platform/ids'
import { claim, decision, report } from '@/tests/lib/moderation/support'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, CASE_READERS, MEMBERS, row, WHO } from './matrix'

const openCase = async (cast: Cast) => ({ caseId: (await report(cast)).caseId, version: 0 })
const claimedCase = async (cast: Cast, by = cast.moderator) => {
  const { caseId } = await openCase(cast)
  return { caseId, version: await claim(cast, caseId, by) }
}
const DECIDERS = { may: ['moderator', 'supervisor'], refuse: { forbidden: ['reviewer', 'regulator'] } } as const
const everyoneElse = (...without: readonly string[]) => WHO.filter((who) => !without.includes(who))

export const rows: AccessRow[] = [
  row(countCases, { may: CASE_READERS }),
  row(listQueue, { may: CASE_READERS }),
  row(getCase, { input: async (cast) => ({ caseId: (await openCase(cast)).caseId }), may: CASE_READERS }),
  row(claimCase, { input: openCase, ...DECIDERS }),
  row(releaseCase, { input: (cast) => claimedCase(cast), ...DECIDERS }),
  row(decideCase, { input: async (cast) => ({ ...(await claimedCase(cast)), ...decision() }), ...DECIDERS }),
  row(proposeEnding, { input: async (cast) => ({ ...(await claimedCase(cast)), ...decision() }), ...DECIDERS }),
  row(listPastDecisions, {
    input: ({ account }) => ({ accountIds: [account.id] }),
    may: ['reviewer', 'moderator', 'supervisor'],
  }),
  row(listPenalties, { may: CASE_READERS }),
  row(listRecords, { may: ['moderator', 'supervisor', 'regulator'] }),
  row(listViolations, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(reportAccount, {
    input: ({ account }) => ({ handle: account.handle, clause: 'USE-1' as const, text: `冒充他人 ${newId()}` }),
    may: everyoneElse(...MEMBERS),
    refuse: { forbidden: MEMBERS },
  }),
  row(getReportState, { input: async (cast) => ({ receipt: (await report(cast)).receipt }), may: 'everyone' }),
  row(findReport, { input: async (cast) => ({ receipt: (await report(cast)).receipt }), may: 'everyone' }),
]
