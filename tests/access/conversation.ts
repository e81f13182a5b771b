import { follow, getChatHead, getFollowPage, receiveMessage } from '@/lib/conversation'
import { type AccessRow, row } from './matrix'

export const rows: AccessRow[] = [
  row(follow, {
    input: ({ account }) => ({ accountId: account.id }),
    may: ['reader', 'passerBy'],
    refuse: { unauthenticated: ['nobody'] },
  }),
  row(receiveMessage, {
    input: ({ account }) => ({ accountId: account.id, clientMessageId: 'press-0001', text: '在嗎' }),
    may: ['reader', 'passerBy'],
    refuse: { unauthenticated: ['nobody'] },
  }),
  row(getChatHead, {
    input: ({ account }) => ({ accountId: account.id }),
    may: ['reader', 'passerBy'],
    refuse: { unauthenticated: ['nobody'] },
  }),
  row(getFollowPage, { input: ({ account }) => ({ code: account.sceneCode }), may: 'everyone' }),
]
