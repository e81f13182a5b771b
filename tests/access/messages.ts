import {
  answerByHand,
  getConversation,
  getMyConversation,
  listConversations,
  markConversationRead,
  markMyConversationRead,
} from '@/lib/messages'
import { receiveMessage } from '@/lib/conversation'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { openidOf } from './followers'
import { type AccessRow, row, SUBSCRIBERS } from './matrix'

const talkers = {
  may: ['holder', 'administrator', 'editor', 'agent'] as const,
  refuse: { forbidden: ['analyst'] as const },
}
const readers = { may: SUBSCRIBERS, refuse: { unauthenticated: ['nobody'] as const } }
const follower = (cast: Cast) => ({ accountId: cast.account.id, openid: openidOf(cast) })

/** The cast's reader has written, so that there is somebody to answer. */
const written = async (cast: Cast) => {
  const words = { accountId: cast.account.id, clientMessageId: newId(), text: '在嗎' }
  await execute(receiveMessage, ctxOf(cast.reader), words)
  return follower(cast)
}

export const rows: AccessRow[] = [
  row(listConversations, { input: ({ account }) => ({ accountId: account.id }), ...talkers }),
  row(getConversation, { input: follower, ...talkers }),
  row(answerByHand, {
    input: async (cast) => ({
      ...(await written(cast)),
      clientMessageId: 'press-0001',
      kind: 'text' as const,
      text: '在的',
    }),
    ...talkers,
  }),
  row(markConversationRead, { input: (cast) => ({ ...follower(cast), upTo: newId() }), ...talkers }),
  row(getMyConversation, { input: ({ account }) => ({ accountId: account.id }), ...readers }),
  row(markMyConversationRead, { input: ({ account }) => ({ accountId: account.id, upTo: newId() }), ...readers }),
]
