/** One follower of one account, as policies and other domains look at it. */
export interface FoundFollower {
  accountId: string
  subscriberId: string
  openid: string
  name: string
  remark: string
  scene: string
  followedAt: Date
  unfollowedAt: Date | null
  blockedAt: Date | null
  lastMessageAt: Date | null
  lastInboundAt: Date | null
  operatorSeenAt: Date | null
  messagesSeenAt: Date | null
  operatorUnread: number
  subscriberUnread: number
  waitingSince: Date | null
}
