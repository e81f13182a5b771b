import { articlesById } from '@/lib/articles'
import { unreadMessagesOf } from '@/lib/messages'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { accountsById } from './cards'
import { type FoldedRow, type InboxAccount, InboxInput, type InboxView, type ServiceRow } from './contract'
import { mayReadInbox } from './policy'
import { liesIn, type Place, placeOf } from './place'
import * as store from './store'
import { readerOf } from './subject'

/** A subscriber's message list: service accounts by themselves with their unread counts, subscription accounts as one folded row (S25). */
export const getInbox = defineQuery({
  name: 'inbox.get',
  input: InboxInput,
  load: readerOf,
  may: (actor) => mayReadInbox(actor),
  async run({ subject: { subscriberId }, ctx, tx }): Promise<InboxView> {
    const [services, latest, follows] = await Promise.all([
      serviceRows(tx, { subscriberId, place: placeOf('top', ctx.now), now: ctx.now }),
      foldedRow(tx, { subscriberId, place: placeOf('folder', ctx.now), now: ctx.now }),
      store.countFollows(tx, subscriberId),
    ])
    return { services, folded: latest, followsAny: follows > 0 || services.length > 0 }
  },
})

interface Part {
  subscriberId: string
  place: Place
  now: Date
}

async function serviceRows(tx: Tx, { subscriberId, place, now }: Part): Promise<ServiceRow[]> {
  const [sends, messages] = await Promise.all([
    store.latestOfEach(tx, { subscriberId, place }),
    unreadMessagesOf(tx, subscriberId),
  ])
  const latest = new Map(sends.map((row) => [row.accountId, row]))
  const talks = new Map(messages.map((talk) => [talk.accountId, talk]))
  const accounts = await accountsById(tx, [...latest.keys(), ...talks.keys()], now)
  const titles = new Map(
    (
      await articlesById(
        tx,
        [...latest.values()].flatMap((row) => row.articleIds.slice(0, 1)),
      )
    ).map(({ id, title }) => [id, title]),
  )
  const rowOf = (account: InboxAccount): ServiceRow => {
    const [send, talk] = [latest.get(account.id), talks.get(account.id)]
    const spoke = [send?.visibleAt.toISOString(), talk?.last?.sentAt].filter((at) => at !== undefined).toSorted()
    return {
      account,
      unread: talk?.unread ?? 0,
      last: talk?.last ?? null,
      latest: send
        ? { visibleAt: send.visibleAt.toISOString(), title: titles.get(send.articleIds[0] ?? '') ?? '' }
        : null,
      unreadSends: send?.unread ?? 0,
      at: spoke.at(-1) ?? now.toISOString(),
    }
  }
  return [...accounts.values()]
    .filter((account) => liesIn(place, account))
    .map(rowOf)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

async function foldedRow(tx: Tx, { subscriberId, place, now }: Part): Promise<FoldedRow | null> {
  const [newest] = await store.feed(tx, { subscriberId, place, before: null, limit: 1 })
  if (!newest) return null
  const account = (await accountsById(tx, [newest.accountId], now)).get(newest.accountId)
  const [headline] = await articlesById(tx, newest.articleIds.slice(0, 1))
  return {
    at: newest.visibleAt.toISOString(),
    accountName: account?.name ?? null,
    title: headline?.state === 'published' ? headline.title : null,
  }
}
