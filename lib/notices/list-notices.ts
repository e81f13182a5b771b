import { defineQuery } from '@/lib/platform/use-case'
import { ListNoticesInput, type NoticePage } from './contract'
import { mayReadNotices } from './policy'
import * as store from './store'

const PAGE = 20

/** The public board, newest first, by words of an account's name or by rule. */
export const listNotices = defineQuery({
  name: 'notices.list',
  input: ListNoticesInput,
  load: () => Promise.resolve({}),
  may: mayReadNotices,
  async run({ input: { q, clause, after }, tx }): Promise<NoticePage> {
    const found = await store.list(tx, { text: q, clause, after, take: PAGE + 1 })
    const notices = found.slice(0, PAGE)
    return { notices, next: found.length > PAGE ? (notices.at(-1)?.id ?? null) : null }
  },
})
