import {
  beginErasure,
  closeAccount,
  continueErasure,
  endFrozen,
  eraseSomeRows,
  finishErasure,
  freeName,
  getClosing,
  getErasure,
  noteErasedFiles,
  remindOfEnd,
  undoClosing,
  watchAccount,
} from '@/lib/lifecycle'
import type { Cast } from '@/tests/support/cast'
import { close, erasureRow } from '@/tests/lib/lifecycle/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

const holderOnly = { may: ['holder'], refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] } } as const

const own = ({ account }: Cast) => ({ accountId: account.id })
const closing = async (cast: Cast) => ({ endingId: (await close(cast)).endingId })
const erased = async (cast: Cast) => {
  await erasureRow(cast)
  return own(cast)
}
// By the clock alone: to every person these do not exist.
const nobody = { may: [] } as const

export const rows: AccessRow[] = [
  row(getClosing, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(closeAccount, { input: ({ account }) => ({ accountId: account.id, sure: 'on' as const }), ...holderOnly }),
  row(undoClosing, {
    input: async (cast) => ({ accountId: cast.account.id, endingId: (await close(cast)).endingId }),
    ...holderOnly,
  }),
  row(watchAccount, { input: own, ...nobody }),
  row(endFrozen, { input: closing, ...nobody }),
  row(remindOfEnd, { input: closing, ...nobody }),
  row(freeName, { input: closing, ...nobody }),
  row(beginErasure, { input: own, ...nobody }),
  row(continueErasure, { input: own, ...nobody }),
  row(eraseSomeRows, { input: erased, ...nobody }),
  row(noteErasedFiles, { input: async (cast) => ({ ...(await erased(cast)), keys: [], deleted: [] }), ...nobody }),
  row(finishErasure, { input: erased, ...nobody }),
  row(getErasure, { input: async (cast) => ({ code: await erasureRow(cast) }), may: 'everyone' }),
]
