import { createTag, saveMyTraits, tagFollowers } from '@/lib/followers'
import { publishArticle } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { type LiveAccount, write } from './scenarios/publishing'
import { at, daysAgo, dice, later, subscriber } from './story'

const TAGS: Record<string, readonly string[]> = {
  linjian: ['常來信的', '觀鳥', '活動參加者'],
  shanhai: ['老茶客', '門店會員', '批發'],
}
const A_PAGE = 30

/** Tags on the followers of the accounts that talk with them most, and what readers say of themselves. */
export async function tagAll(accounts: readonly LiveAccount[], readers: readonly string[]): Promise<void> {
  const chance = dice(7)
  for (const account of accounts) {
    for (const name of TAGS[account.key] ?? []) await tagSome(account, name, chance)
  }
  for (const [n, reader] of readers.entries()) {
    if (n % 3 === 0) continue // says nothing
    const sex = chance.pick(['female', 'female', 'male', ''] as const)
    const region = chance.pick(['350000', '350000', '310000', '440000', 'overseas', ''] as const)
    await execute(saveMyTraits, at(daysAgo(30, 20, n % 60), subscriber(reader), n), { sex, region })
  }
}

async function tagSome({ id: accountId, actor }: LiveAccount, name: string, chance: ReturnType<typeof dice>) {
  const now = daysAgo(12, 15)
  const { id: tagId } = await execute(createTag, at(now, actor), { accountId, name })
  const followers = await db.follow.findMany({
    where: { accountId },
    select: { openid: true },
    orderBy: { openid: 'asc' },
  })
  const openids = chance.some(followers, A_PAGE).map(({ openid }) => openid)
  await execute(tagFollowers, at(later(now, 4), actor), { accountId, tagId, openids, deed: 'add' })
}

/** A note that has a page of its own and was never sent. */
export async function publishOne(account: LiveAccount): Promise<void> {
  const text = {
    title: '關於本號：來信、轉載與合作',
    summary: '常被問到的事，寫在一處。',
    body: '<p>來信請直接在對話裡寫，每週五回。</p><p>轉載請先在文末看是否開放；合作只談與自然有關的。</p>',
    coverId: account.pictures[0]?.id ?? null,
  }
  const articleId = await write(account, { ...text, now: daysAgo(20, 16) })
  await execute(publishArticle, at(daysAgo(20, 17), account.actor), { accountId: account.id, articleId })
}
