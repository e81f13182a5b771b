import 'server-only'
import { accountOf, operatorsOf } from '@/lib/accounts'
import { rolesFor } from '@/lib/accounts/contract'
import { articleTitles } from '@/lib/articles'
import { operatorsById } from '@/lib/identity'
import { notify } from '@/lib/notifications'
import type { NotificationFacts, NotificationKind } from '@/lib/notifications/contract'
import type { Tx } from '@/lib/platform/db'
import type { Rejection } from './contract'
import { settingOf } from './setting-store'
import * as store from './store'

interface News {
  send: store.SendRow
  to: readonly string[]
  kind: NotificationKind
  facts?: NotificationFacts
}

/** Tells operators what became of a send; the link leads to it. */
async function tell(tx: Tx, { send, to, kind, facts = {} }: News, now: Date): Promise<void> {
  const { accountId, id, articleIds } = send
  const [headline = ''] = articleIds
  const account = await accountOf(tx, accountId, now)
  const title = (await articleTitles(tx, { accountId, articleIds: [headline] })).get(headline) ?? '–'
  await notify(
    tx,
    to.map((personId) => ({ door: 'OPERATOR' as const, personId })),
    {
      ...{ kind, causeKey: `${kind}:${id}`, accountId, href: `/console/${accountId}/mass-send/${id}` },
      facts: { account: account?.name ?? '–', title, count: articleIds.length, ...facts },
    },
    now,
  )
}

const nameOf = async (tx: Tx, operatorId: string | null): Promise<string> =>
  (operatorId && (await operatorsById(tx, [operatorId])).get(operatorId)?.name) || '–'

/** Those whose word is enough for a send learn that one waits for it; who asked is not among them, for nobody decides about their own. */
export async function tellApprovers(tx: Tx, key: store.SendKey, now: Date): Promise<void> {
  const send = await store.find(tx, key)
  if (send?.state !== 'REQUESTED' || !send.lapsesAt) return
  const { editorsSend } = await settingOf(tx, key.accountId)
  const roles = rolesFor(editorsSend ? 'mass-send.send' : 'mass-send.set')
  const people = (await operatorsOf(tx, key.accountId, now)).filter(({ role }) => roles.includes(role))
  const to = people.map(({ operatorId }) => operatorId).filter((operatorId) => operatorId !== send.createdBy)
  const facts = { name: await nameOf(tx, send.createdBy), until: send.lapsesAt.toISOString() }
  await tell(tx, { send, to, kind: 'send_requested', facts }, now)
}

/** Who pressed a send, while they still work on the account. */
async function senderOf(tx: Tx, { accountId, createdBy }: store.SendRow, now: Date): Promise<string[]> {
  const people = await operatorsOf(tx, accountId, now)
  return people.map(({ operatorId }) => operatorId).filter((operatorId) => operatorId === createdBy)
}

/** Who asked learns what the second person said (N8). */
export async function tellOfDecision(
  tx: Tx,
  { approved, ...key }: store.SendKey & { approved: boolean },
  now: Date,
): Promise<void> {
  const send = await store.find(tx, key)
  if (!send) return
  const to = await senderOf(tx, send, now)
  const facts = { name: await nameOf(tx, send.decidedBy) }
  await tell(
    tx,
    approved
      ? { send, to, kind: 'send_approved', facts: { ...facts, at: send.sendAt.toISOString() } }
      : { send, to, kind: 'send_refused', facts: { ...facts, reason: send.decisionReason ?? '' } },
    now,
  )
}

/** Who pressed learns that nobody decided in time, or what kept a send from going out. What a reviewer refused is told with that word. */
export async function tellOfRejection(
  tx: Tx,
  { reason, ...key }: store.SendKey & { reason: Rejection },
  now: Date,
): Promise<void> {
  const send = await store.find(tx, key)
  if (!send || reason === 'refused_in_review') return
  const to = await senderOf(tx, send, now)
  if (reason === 'not_approved') await tell(tx, { send, to, kind: 'send_lapsed' }, now)
  else await tell(tx, { send, to, kind: 'send_rejected', facts: { reason } }, now)
}
