import { requestSecondFactor } from '@/lib/identity'
import { acceptPreviews, listPreviewReaders, saveSendSetting, scheduleMassSend } from '@/lib/mass-send'
import type { OperatorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { listKeptMail } from '@/lib/platform/mail/kept-mail'
import { execute, runQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { drainJobs } from '@/lib/worker/drain'
import { type LiveAccount, write } from './scenarios/publishing'
import { at, daysAgo, later, operator, subscriber, TODAY } from './story'

interface Desk {
  account: LiveAccount
  /** Where the mails of this past lie: people read their codes there. */
  mails: string
}

/** The code that the house mails to a person who is about to do something grave (AUTH-2). */
async function codeFor(mails: string, actor: OperatorActor, now: Date): Promise<string> {
  await execute(requestSecondFactor, at(now, actor), {})
  await drainJobs(now)
  const { email } = await db.operator.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
  // The newest mail need not be the one with the code: approvers are told of requests in the same moment.
  const kept = await listKeptMail(mails, { to: email ?? '' })
  return kept.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean) ?? ''
}

/** Presses "send"; the account's setting says what becomes of it. */
async function press(
  { account, mails }: Desk,
  by: OperatorActor,
  piece: { title: string; text: string; now: Date; sendAt?: Date },
) {
  const { title, text, now, sendAt } = piece
  const body = `<p>${text}</p>`
  const words = { title, summary: text.slice(0, 40), body, coverId: account.pictures[0]?.id ?? null }
  const articleId = await write(account, { ...words, now: later(now, -40) })
  await execute(scheduleMassSend, at(now, by), {
    ...{ accountId: account.id, articleIds: [articleId], clientKey: newId(now) },
    ...{ sendAt: sendAt?.toISOString(), code: await codeFor(mails, by, now) },
  })
}

/**
 * On the second account editors ask and the holder lets go (N8): a request of the editor's for next week waits, and what the holder
 * pressed just now is held for as long as the account set, so that it can be stopped.
 */
export async function holdSends(desk: Desk, readers: readonly string[]): Promise<void> {
  const { account, mails } = desk
  const { id: accountId, actor } = account
  const holdMinutes = figure('massSendHoldMinutes', TODAY)
  const setAt = daysAgo(3, 11)
  const setting = { accountId, holdMinutes, needsApproval: false, editorsSend: false }
  await execute(saveSendSetting, at(setAt, actor), { ...setting, code: await codeFor(mails, actor, setAt) })
  await joinPreviews(account, readers)
  const asked = daysAgo(0, 9)
  const autumn = {
    title: '秋茶到店：三款新茶與試飲時間',
    text: '今年的秋茶比往年晚了一週，香氣卻更穩。下週起每天下午三點，店裡備好三款，歡迎來喝一杯再決定。',
  }
  await press(desk, await editorOf(accountId), { ...autumn, now: asked, sendAt: nextWeek(asked) })
  const rain = {
    title: '連日有雨，茶山步道暫停一天',
    text: '山路濕滑，今天的茶山步道導覽暫停一天，已預約的客人請看訊息改期。茶舍照常營業。',
  }
  await press(desk, actor, { ...rain, now: TODAY })
}

/** As far ahead as a send can be set: always in another week's quota than today's. */
const nextWeek = (now: Date) => new Date(now.getTime() + figure('massSendScheduleDays', now) * 86_400_000)

async function editorOf(accountId: string): Promise<OperatorActor> {
  const { operatorId } = await db.membership.findFirstOrThrow({
    where: { accountId, role: 'EDITOR' },
    select: { operatorId: true },
  })
  return { ...operator(operatorId), memberships: { [accountId]: 'editor' } }
}

/** Two readers agreed to get this account's previews. */
async function joinPreviews({ id: accountId, actor }: LiveAccount, readers: readonly string[]): Promise<void> {
  const now = daysAgo(2, 16)
  const { invitation } = await runQuery(listPreviewReaders, at(now, actor), { accountId })
  const link = invitation?.split('/').at(-1) ?? ''
  for (const reader of readers.slice(0, 2))
    await execute(acceptPreviews, at(later(now, 3), subscriber(reader)), { invitation: link })
}
