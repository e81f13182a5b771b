import { blockFollower, listFollowers, remarkFollower, unfollow } from '@/lib/followers'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

/** The openid that the cast's account knows its reader under. */
export const openidOf = ({ reader }: Cast) => `o0-${reader.id}`

const TALKERS = ['holder', 'administrator', 'editor', 'agent'] as const

export const rows: AccessRow[] = [
  row(listFollowers, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(unfollow, {
    input: ({ account }) => ({ accountId: account.id }),
    may: SUBSCRIBERS,
    refuse: { unauthenticated: ['nobody'] },
  }),
  row(remarkFollower, {
    input: (cast) => ({ accountId: cast.account.id, openid: openidOf(cast), remark: '老顧客' }),
    may: TALKERS,
    refuse: { forbidden: ['analyst'] },
  }),
  row(blockFollower, {
    input: (cast) => ({ accountId: cast.account.id, openid: openidOf(cast), block: 'yes' as const }),
    may: TALKERS,
    refuse: { forbidden: ['analyst'] },
  }),
]
