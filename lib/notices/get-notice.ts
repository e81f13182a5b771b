import { defineQuery } from '@/lib/platform/use-case'
import { NoticeInput } from './contract'
import { mayReadNotices } from './policy'
import * as store from './store'

/** One notice of the board. */
export const getNotice = defineQuery({
  name: 'notices.get',
  input: NoticeInput,
  load: ({ input, tx }) => store.find(tx, input.noticeId),
  may: mayReadNotices,
  run: ({ subject }) => Promise.resolve(subject),
})
