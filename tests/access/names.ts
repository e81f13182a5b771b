import {
  approveRename,
  claimRename,
  countRenames,
  getFormerNames,
  getRenameForReview,
  getRenaming,
  listFormerNames,
  listRenames,
  releaseRename,
  requestRename,
  returnRename,
  withdrawRename,
} from '@/lib/names'
import { db } from '@/lib/platform/db'
import { after, type Cast, DAY } from '@/tests/support/cast'
import { secondFactor } from '../lib/mass-send/setting'
import { ask } from '../lib/names/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

const reviewers = { may: ['reviewer', 'supervisor'] as const }
const holderOnly = {
  may: ['holder'] as const,
  refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] as const },
}

/** A wish that waits since two days, so that it can be decided. */
const waiting = async (cast: Cast) => ({ renameId: (await ask(cast, '林間日誌', { now: after(-2 * DAY) })).id })
const decision = async (cast: Cast) => {
  const { renameId } = await waiting(cast)
  const { version } = await db.rename.findUniqueOrThrow({ where: { id: renameId } })
  return { renameId, version, reason: '名稱符合規則' }
}

export const rows: AccessRow[] = [
  row(getRenaming, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(getFormerNames, { input: ({ account }) => ({ accountId: account.id }), may: 'everyone' }),
  row(listFormerNames, { input: ({ account }) => ({ accountIds: [account.id] }), may: 'everyone' }),
  row(requestRename, {
    input: async ({ account }) => ({
      accountId: account.id,
      name: '林間日誌',
      why: '換個更貼切的名字',
      code: await secondFactor('holder'),
    }),
    ...holderOnly,
  }),
  row(withdrawRename, {
    input: async (cast) => ({ accountId: cast.account.id, renameId: (await ask(cast, '林間日誌')).id }),
    ...holderOnly,
  }),
  row(countRenames, reviewers),
  row(listRenames, reviewers),
  row(getRenameForReview, { input: waiting, ...reviewers }),
  row(claimRename, { input: waiting, ...reviewers }),
  row(releaseRename, { input: waiting, ...reviewers }),
  row(approveRename, { input: decision, ...reviewers }),
  row(returnRename, { input: decision, ...reviewers }),
]
