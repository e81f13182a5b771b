import {
  blockFollower,
  countAudience,
  createTag,
  deleteTag,
  getMyTraits,
  listFollowers,
  listTags,
  remarkFollower,
  renameTag,
  saveMyTraits,
  tagFollowers,
  unfollow,
} from '@/lib/followers'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Cast, NOW } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

/** The openid that the cast's account knows its reader under. */
export const openidOf = ({ reader }: Cast) => `o0-${reader.id}`

const TALKERS = ['holder', 'administrator', 'editor', 'agent'] as const

const changers = { may: TALKERS, refuse: { forbidden: ['analyst'] } } as const

/** A tag of the cast's account. */
async function tag({ account }: Cast) {
  const tagId = newId(NOW)
  await db.followerTag.create({ data: { accountId: account.id, id: tagId, name: tagId, createdAt: NOW } })
  return { accountId: account.id, tagId }
}

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
  row(listTags, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(createTag, {
    input: ({ account }) => ({ accountId: account.id, name: '老顧客' }),
    may: TALKERS,
    refuse: { forbidden: ['analyst'] },
  }),
  row(renameTag, { input: async (cast) => ({ ...(await tag(cast)), name: '新顧客' }), ...changers }),
  row(deleteTag, { input: tag, ...changers }),
  row(tagFollowers, {
    input: async (cast) => ({ ...(await tag(cast)), openids: [openidOf(cast)], deed: 'add' as const }),
    ...changers,
  }),
  row(countAudience, {
    input: ({ account }) => ({ accountId: account.id, audience: { kind: 'everyone' as const } }),
    may: MEMBERS,
  }),
  row(getMyTraits, { input: () => ({}), may: SUBSCRIBERS }),
  row(saveMyTraits, { input: () => ({ sex: 'female' as const, region: '350000' as const }), may: SUBSCRIBERS }),
]
