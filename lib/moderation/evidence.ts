import { z } from 'zod'

/** An article as it stood when it was reported; `body` is HTML that was cleaned by the house's list of allowed tags. */
export const ArticleEvidence = z.object({
  kind: z.literal('article'),
  title: z.string(),
  summary: z.string(),
  author: z.string(),
  body: z.string(),
  /** The readable text of the body: what a passage is quoted from. */
  bodyText: z.string(),
  coverId: z.string().nullable(),
  publishedAt: z.string(),
  version: z.number(),
  accountName: z.string(),
  accountHandle: z.string(),
})
export type ArticleEvidence = z.infer<typeof ArticleEvidence>

/** An account's public face as it stood when it was reported. */
export const AccountEvidence = z.object({
  kind: z.literal('account'),
  name: z.string(),
  handle: z.string(),
  intro: z.string(),
  pictureId: z.string().nullable(),
  accountKind: z.string(),
})
export type AccountEvidence = z.infer<typeof AccountEvidence>

export const MessageEvidence = z.object({
  kind: z.literal('message'),
  text: z.string(),
  sentAt: z.string(),
  accountName: z.string(),
  accountHandle: z.string(),
})
export type MessageEvidence = z.infer<typeof MessageEvidence>

/** A reader's comment as it stood when it was reported; the account is the one under whose article it stands (PUB-7). */
export const CommentEvidence = z.object({
  kind: z.literal('comment'),
  text: z.string(),
  /** The account's answer beneath it, or empty. */
  reply: z.string(),
  by: z.string(),
  sentAt: z.string(),
  articleId: z.uuid(),
  articleTitle: z.string(),
  accountName: z.string(),
  accountHandle: z.string(),
})
export type CommentEvidence = z.infer<typeof CommentEvidence>

/** What the server saw when a report came in. It never comes from a browser. */
export const Evidence = z.discriminatedUnion('kind', [
  ArticleEvidence,
  AccountEvidence,
  MessageEvidence,
  CommentEvidence,
])
export type Evidence = z.infer<typeof Evidence>

/** What a list calls the thing. */
export function evidenceTitle(evidence: Evidence): string {
  if (evidence.kind === 'article') return evidence.title
  if (evidence.kind === 'account') return evidence.name
  return evidence.text.slice(0, 40)
}

/** What a list calls the account behind the thing. */
export const evidenceAccount = (evidence: Evidence): string =>
  evidence.kind === 'account' ? evidence.name : evidence.accountName
