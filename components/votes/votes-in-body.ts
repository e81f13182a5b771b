import type { VoteBrief } from '@/lib/votes/contract'

const FIGURE = /<figure(?=[^>]*\sdata-kind="vote")(?=[^>]*\sdata-id="([0-9a-f-]{36})")[^>]*>[\s\S]*?<\/figure>/g

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Ids of the votes that stand in a clean body. */
export const voteIdsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(FIGURE)].map(([, id = '']) => id).filter(Boolean)),
]

export interface VoteWords {
  vote: string
  results: string
}

/** The body with each vote as readers meet it: the question, its answers, and the way to vote. One that was deleted leaves its text. */
export function withVotes(body: string, votes: readonly VoteBrief[], words: VoteWords): string {
  const known = new Map(votes.map((vote) => [vote.id, vote]))
  return body.replaceAll(FIGURE, (figure: string, id: string) => {
    const vote = known.get(id)
    if (!vote) return figure
    const answers = vote.answers.map((answer) => `<li>${escaped(answer)}</li>`).join('')
    const label = vote.isClosed ? words.results : words.vote
    return (
      `<figure data-kind="vote"><figcaption>${escaped(vote.question)}</figcaption><ul>${answers}</ul>` +
      `<p><a href="/v/${id}" rel="nofollow">${escaped(label)}</a></p></figure>`
    )
  })
}
