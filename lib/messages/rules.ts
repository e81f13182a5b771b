import type { AnswerWindow, MessageContent, MessageView } from './contract'
import type { MessageRow } from './subject'

const HOUR_MS = 3_600_000
type Maker = 'follow' | 'keyword' | 'default'

/** A follower can be answered for some hours after they last wrote (MSG-7); the last instant is still inside. */
export function answerWindow(lastInboundAt: Date | null, hours: number, now: Date): AnswerWindow {
  if (!lastInboundAt) return { open: false, until: null, hours }
  const until = new Date(lastInboundAt.getTime() + hours * HOUR_MS)
  return { open: now <= until, until: until.toISOString(), hours }
}

/** What made an account's message, from the responder on its row (`keyword`, `keyword.2`, `operator:<id>`). */
export function madeBy(responder: string | null): MessageView['madeBy'] {
  if (responder === null) return null
  if (responder.startsWith('operator:')) return 'operator'
  return responder.split('.')[0] as Maker
}

/** One responder answers one message once; its further contents are numbered, so that each is unique too. */
export const responderOf = (maker: Maker, at: number): string => (at === 0 ? maker : `${maker}.${at + 1}`)

/** The columns of a message that holds this. */
export const columnsOf = (content: MessageContent): Pick<MessageRow, 'kind' | 'text' | 'materialId' | 'articleId'> => ({
  kind: content.kind.toUpperCase() as 'TEXT',
  text: content.kind === 'text' ? content.text : null,
  materialId: content.kind === 'picture' ? content.materialId : null,
  articleId: content.kind === 'article' ? content.articleId : null,
})

/** The place in a list of conversations that a cursor names. */
export function placeOf(cursor: string): { at: Date; openid: string } {
  const cut = cursor.indexOf('_')
  return { at: new Date(Number(cursor.slice(0, cut))), openid: cursor.slice(cut + 1) }
}
