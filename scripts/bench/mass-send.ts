import type { Actor, Ctx } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { getFolder } from '@/lib/inbox'
import { countAudience } from '@/lib/followers'
import { type Audience, EVERYONE } from '@/lib/followers/contract'
import { scheduleMassSend } from '@/lib/mass-send'
import { type Figure, percentile, rounded, timed } from './figure'
import { fill, makeAccount, makeSubject } from './rows'

const [FEW, MANY] = [10_000, 1_000_000]
const ROUNDS = 9
const SAMPLED = 12
const DAY_MS = 86_400_000
const start = Date.now() - (ROUNDS + 3) * DAY_MS

const ctxOf = (actor: Actor, now: Date): Ctx => ({
  actor,
  now,
  requestId: newId(),
  locale: 'zh-Hant',
  address: '127.0.0.1',
  userAgent: 'bench',
})

async function makeFollowers(accountId: string, count: number): Promise<string[]> {
  await fill(`${count} followers`, [
    () => db.$executeRaw`
      INSERT INTO subscriber (id, name, created_at)
      SELECT uuidv7(), ${`${count}-`} || n, now() - interval '1 year' FROM generate_series(1, ${count}::int) n`,
    () => db.$executeRaw`
      INSERT INTO follow (account_id, subscriber_id, openid, followed_at)
      SELECT ${accountId}::uuid, id, 'o' || id || left(${accountId}, 8), now() - interval '1 year' FROM subscriber WHERE name LIKE ${`${count}-%`}`,
  ])
  const random = Array.from({ length: SAMPLED - 2 }, () => 1 + Math.floor(Math.random() * count))
  const names = [1, ...random, count].map((n) => `${count}-${n}`)
  return (await db.subscriber.findMany({ where: { name: { in: names } }, select: { id: true } })).map(({ id }) => id)
}

/** Presses send, then asks the inboxes of the first, the last and random followers until each shows it. */
async function sendOnce(
  accountId: string,
  followers: readonly string[],
  round: number,
  audience: Audience = EVERYONE,
): Promise<number> {
  const now = new Date(start + round * DAY_MS)
  const articleId = newId()
  await db.article.create({
    data: {
      id: articleId,
      accountId,
      state: 'DRAFT',
      title: `第 ${round} 次`,
      body: '<p>林間有霧。</p>',
      createdAt: now,
      savedAt: now,
    },
    select: { id: true },
  })
  const began = performance.now()
  const { id } = await execute(scheduleMassSend, ctxOf({ kind: 'system' }, now), {
    accountId,
    articleIds: [articleId],
    clientKey: newId(),
    audience,
  })
  for (const follower of followers) {
    const reader = ctxOf({ kind: 'subscriber', id: follower, sessionId: follower }, new Date())
    const seen = async () => (await runQuery(getFolder, reader, {})).sends.some((send) => send.id === id)
    while (!(await seen()));
  }
  return performance.now() - began
}

/** Tags a third of an account's followers, the sampled ones among them. */
async function tagThird(accountId: string, sampled: readonly string[]): Promise<Audience> {
  const tagId = newId()
  await db.followerTag.create({ data: { accountId, id: tagId, name: '三分之一', createdAt: new Date(start) } })
  await fill('a tag on a third of them', [
    () => db.$executeRaw`
      INSERT INTO tagging (account_id, tag_id, subscriber_id, since)
      SELECT account_id, ${tagId}::uuid, subscriber_id, now() - interval '1 year' FROM follow
      WHERE account_id = ${accountId}::uuid AND (hashtext(openid) % 3 = 0 OR subscriber_id = ANY(${[...sampled]}::uuid[]))`,
  ])
  return { kind: 'chosen', tagIds: [tagId], match: 'any', sexes: [], regions: [], scenes: [] }
}

/** Sends to a tag, and the count of its audience before, at a million followers. */
async function tagged(accountId: string, followers: readonly string[]): Promise<Figure[]> {
  const audience = await tagThird(accountId, followers)
  const operator = {
    kind: 'operator' as const,
    id: newId(),
    sessionId: newId(),
    memberships: { [accountId]: 'editor' as const },
  }
  const [counts, sends]: [number[], number[]] = [[], []]
  let reached = 0
  for (let round = ROUNDS; round < ROUNDS + 2; round++) {
    for (let n = 0; n < ROUNDS; n++)
      counts.push(
        await timed(async () => {
          reached = (await runQuery(countAudience, ctxOf(operator, new Date()), { accountId, audience })).reached
        }),
      )
    sends.push(await sendOnce(accountId, followers, round, audience))
  }
  const [count, send] = [Math.max(...counts), Math.max(...sends)]
  const shared = { followers: MANY, reached }
  return [
    // The promise itself stands for the reference: half a second to count, two to be seen.
    figureOf(['mass-send-count', 'ms to count the audience of a tag, the slowest, against 500'], count, 500, shared),
    figureOf(
      ['mass-send-tag', 'ms from pressing send to a tag to visible in every sampled inbox, against 2000'],
      send,
      2000,
      shared,
    ),
  ]
}

const figureOf = ([name, unit]: readonly [string, string], ours: number, reference: number, more: object): Figure => ({
  name,
  ours: rounded(ours, 1),
  reference,
  ratio: rounded(ours / reference, 3),
  unit,
  p99_ms: rounded(ours, 1),
  ...more,
})

/** From pressing send to visible in every inbox, to 1,000,000 followers against 10,000; the two are measured turn by turn. */
export async function run(): Promise<Figure[]> {
  const subjectId = await makeSubject()
  const few = await makeAccount({ subjectId, kind: 'SUBSCRIPTION', name: '一萬人的號' })
  const many = await makeAccount({ subjectId, kind: 'SUBSCRIPTION', name: '一百萬人的號' })
  const [fewFollowers, manyFollowers] = [await makeFollowers(few, FEW), await makeFollowers(many, MANY)]
  const [fewMs, manyMs]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    fewMs.push(await sendOnce(few, fewFollowers, round))
    manyMs.push(await sendOnce(many, manyFollowers, round))
  }
  // The first of each warms connections, queue and caches.
  const [small, large] = [percentile(fewMs.slice(1), 0.5), percentile(manyMs.slice(1), 0.5)]
  const everyone = {
    name: 'mass-send',
    ours: rounded(large / 1000, 4),
    reference: rounded(small / 1000, 4),
    ratio: rounded(large / small, 2),
    unit: 's from pressing send to visible in every sampled inbox, 1,000,000 followers against 10,000',
    p99_ms: rounded(Math.max(...manyMs.slice(1)), 1),
    followers: MANY,
    reference_followers: FEW,
    inboxes_asked: manyFollowers.length,
  }
  return [everyone, ...(await tagged(many, manyFollowers))]
}
