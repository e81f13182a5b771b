import type { CommentShown, CommentWho } from './contract'

/** What holds for comments under one article: the account's word, and the article's own where it has one. */
export interface Rules {
  who: CommentWho
  shown: CommentShown
  closesAt: Date | null
}

/** The reader who asks, as far as commenting asks for it. */
export interface Writer {
  isFollowing: boolean
  isBlocked: boolean
}
