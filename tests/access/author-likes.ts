import { getLikePage, getLikers, likeAuthor, listLikes, takeBackLike, thankLiker } from '@/lib/author-likes'
import { db } from '@/lib/platform/db'
import { likeable, paidLike, wishOf } from '@/tests/lib/author-likes/setting'
import { type Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row, SUBSCRIBERS } from './matrix'

const article = async (cast: Cast) => ({ articleId: (await likeable(cast)).articleId })
const paid = async (cast: Cast) => {
  await paidLike(cast, (await likeable(cast)).articleId)
  return { likeId: (await db.authorLike.findFirstOrThrow({ orderBy: { askedAt: 'desc' } })).id }
}

export const rows: AccessRow[] = [
  row(getLikePage, { input: article, may: SUBSCRIBERS }),
  row(getLikers, { input: article, may: 'everyone' }),
  row(likeAuthor, { input: async (cast) => wishOf((await likeable(cast)).articleId), may: SUBSCRIBERS }),
  row(takeBackLike, { input: paid, may: ['reader'] }),
  row(listLikes, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(thankLiker, {
    input: async (cast) => ({ accountId: cast.account.id, ...(await paid(cast)), thanks: '謝謝你' }),
    may: ['holder', 'administrator', 'editor'],
    refuse: { forbidden: ['agent', 'analyst'] },
  }),
]
