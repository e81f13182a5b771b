import { castVote, closeVote, createVote, deleteVote, getVote, getVotes, listVotes } from '@/lib/votes'
import { newVote, vote } from '@/tests/lib/votes/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const one = async (cast: Cast) => ({ voteId: await vote(cast) })

export const rows: AccessRow[] = [
  row(listVotes, { input: own, may: MEMBERS }),
  row(createVote, { input: newVote, ...writers }),
  row(closeVote, { input: async (cast) => ({ ...own(cast), ...(await one(cast)) }), ...writers }),
  row(deleteVote, { input: async (cast) => ({ ...own(cast), ...(await one(cast)) }), ...writers }),
  row(getVotes, { input: async (cast) => ({ voteIds: [await vote(cast)] }), may: 'everyone' }),
  row(getVote, { input: one, may: 'everyone' }),
  row(castVote, { input: async (cast) => ({ ...(await one(cast)), chosen: [0] }), may: SUBSCRIBERS }),
]
