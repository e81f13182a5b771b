import { z } from 'zod'
import type { PublicArticle } from '@/lib/articles/contract'
import { Openid } from '@/lib/followers/contract'

const accountId = z.uuid()
const several = <T extends z.ZodType>(of: T) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(of).min(1).max(50))

export const PreviewReadersInput = z.object({ accountId })
export const RemovePreviewReaderInput = z.object({ accountId, openid: Openid })
export const SendPreviewInput = z.object({ accountId, articleIds: several(z.uuid()), openids: several(Openid) })
export const GetPreviewInput = z.object({ previewId: z.uuid(), articleId: z.uuid().optional().catch(undefined) })
/** The sealed invitation that an operator's link carries. */
export const InvitationInput = z.object({ invitation: z.string().max(600) })

/** A subscriber of an operator's own, who agreed to get previews. */
export interface PreviewReaderView {
  openid: string
  name: string
  operatorName: string
  addedAt: string
  /** Gets nothing while not following. */
  following: boolean
}

export interface PreviewReadersView {
  readers: PreviewReaderView[]
  limit: number
  /** Address that the operator opens as the subscriber; null for who may not add any. */
  invitation: string | null
  invitationUntil: string
}

export interface PreviewInvitationView {
  accountId: string
  accountName: string
  following: boolean
  already: boolean
}

export interface SentPreview {
  sent: number
  expiresAt: string
}

export interface PreviewView {
  accountId: string
  accountName: string
  expiresAt: string
  /** What can be looked at, in the order in which it would be sent; what was published or deleted since is not among it. */
  articles: { id: string; title: string }[]
  article: Extract<PublicArticle, { state: 'published' }> | null
  isOver: boolean
}
