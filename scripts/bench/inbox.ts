import type { Ctx } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { runQuery } from '@/lib/platform/use-case'
import { getFolder, getInbox } from '@/lib/inbox'
import { placeOf } from '@/lib/inbox/place'
import * as store from '@/lib/inbox/store'
import { type Figure, percentile, rounded, timed } from './figure'
import { fill, makeSubject } from './rows'

const [ACCOUNTS, SENDS_EACH, READERS, FOLLOWS] = [2_000, 50, 200, 500]
const ROUNDS = 600
const now = new Date()

async function fillAll(subjectId: string): Promise<void> {
  await fill(`${ACCOUNTS} accounts, ${ACCOUNTS * SENDS_EACH} sends, ${READERS} readers with ${FOLLOWS} follows each`, [
    // One account in ten is a service account, which stands by itself in the list.
    () => db.$executeRaw`
      INSERT INTO account (id, kind, state, subject_id, name, name_key, handle, binding_kind, binding, created_at, live_at)
      SELECT uuidv7(), (CASE WHEN n % 10 = 0 THEN 'SERVICE' ELSE 'SUBSCRIPTION' END)::account_kind, 'LIVE', ${subjectId}::uuid,
        '量測 ' || n, 'bench' || n, 'bench' || n, 'email', 'bench' || n, now() - interval '2 years', now() - interval '2 years'
      FROM generate_series(1, ${ACCOUNTS}::int) n`,
    () => db.$executeRaw`
      INSERT INTO article (id, account_id, state, title, body, created_at, saved_at, published_at)
      SELECT uuidv7(), id, 'PUBLISHED', name || ' 的文章', '<p>林間有霧。</p>', now(), now(), now() - interval '1 day' FROM account`,
    () => db.$executeRaw`
      INSERT INTO broadcast (account_id, id, state, client_key, audience, article_ids, accepted_at, send_at, visible_at, quota_window, quota_limit)
      SELECT a.account_id, uuidv7(), 'VISIBLE', 'bench' || n, '{"kind":"everyone"}', ARRAY[a.id], t.at, t.at, t.at, 'day', 1
      FROM article a, generate_series(1, ${SENDS_EACH}::int) n, LATERAL (SELECT now() - (n + random()) * interval '1 day' AS at WHERE a.id IS NOT NULL) t`,
    () => db.$executeRaw`
      INSERT INTO subscriber (id, name, created_at) SELECT uuidv7(), '讀者 ' || n, now() - interval '1 year' FROM generate_series(1, ${READERS}::int) n`,
    () => db.$executeRaw`
      INSERT INTO follow (account_id, subscriber_id, openid, followed_at)
      SELECT a.id, s.id, 'o' || s.id || a.id, now() - interval '1 year'
      FROM subscriber s, LATERAL (SELECT id FROM account WHERE s.id IS NOT NULL ORDER BY random() LIMIT ${FOLLOWS}::int) a`,
  ])
}

const ctxOf = (id: string): Ctx => ({
  actor: { kind: 'subscriber', id, sessionId: id },
  now,
  requestId: 'bench',
  locale: 'zh-Hant',
  address: '127.0.0.1',
  userAgent: 'bench',
})

/** The feed of a subscriber with 500 follows over 100,000 sends, beside one row by its primary key; turn by turn. */
export async function run(): Promise<Figure[]> {
  await fillAll(await makeSubject())
  const readers = (await db.subscriber.findMany({ select: { id: true } })).map(({ id }) => id)
  const place = placeOf('folder', now)
  const asks: Record<string, (id: string) => Promise<unknown>> = {
    reference: (id) => db.$queryRaw`SELECT id, name FROM subscriber WHERE id = ${id}::uuid`,
    inbox: (subscriberId) => store.feed(db, { subscriberId, place, before: null, limit: 21 }),
    'inbox-folder-page': (id) => runQuery(getFolder, ctxOf(id), {}),
    'inbox-list-page': (id) => runQuery(getInbox, ctxOf(id), {}),
  }
  const samples = new Map(Object.keys(asks).map((name) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) {
    const reader = readers[round % readers.length] ?? ''
    for (const [name, ask] of Object.entries(asks)) {
      const ms = await timed(() => ask(reader))
      if (round >= ROUNDS / 6) samples.get(name)?.push(ms)
    }
  }
  const p99 = (name: string) => percentile(samples.get(name) ?? [], 0.99)
  const reference = p99('reference')
  return Object.keys(asks)
    .filter((name) => name !== 'reference')
    .map((name) => ({
      name,
      ours: rounded(p99(name)),
      reference: rounded(reference),
      ratio: rounded(p99(name) / reference, 2),
      unit: 'ms at the 99th percentile, against one row by its key',
      p99_ms: rounded(p99(name)),
      p50_ms: rounded(percentile(samples.get(name) ?? [], 0.5)),
      follows: FOLLOWS,
      sends: ACCOUNTS * SENDS_EACH,
    }))
}
