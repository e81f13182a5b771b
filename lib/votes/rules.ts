/** From its end on nobody votes (E9). */
export const isClosed = ({ closesAt }: { closesAt: Date }, now: Date): boolean => closesAt <= now

/** The answers of a text, one a line; empty lines and repetitions fall away. */
export const answersOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

interface Standing {
  vote: { closesAt: Date; followers: boolean }
  hasVoted: boolean
  isFollowing: boolean
  isBlocked: boolean
  now: Date
}
/** Why a reader cannot vote, or null. */
export function barFor({ vote, hasVoted, isFollowing, isBlocked, now }: Standing): string | null {
  if (isClosed(vote, now)) return 'votes.closed'
  if (hasVoted) return 'votes.already_voted'
  if (isBlocked) return 'votes.blocked'
  return vote.followers && !isFollowing ? 'votes.followers_only' : null
}
