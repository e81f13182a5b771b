import { z } from 'zod'

// A fence against floods only: the limits that people see are figures of the rulebook.
const LINE = 1_000

const accountId = z.uuid()
const voteId = z.uuid()
const line = z.string().trim().max(LINE)

export const ListVotesInput = z.object({ accountId })
export const VoteInput = z.object({ voteId })
export const VotesInput = z.object({ voteIds: z.array(voteId).max(100) })
export const OwnVoteInput = z.object({ accountId, voteId })
export const CreateVoteInput = z.object({
  accountId,
  question: line.min(1),
  /** One answer a line. */
  answers: z.string().max(20 * LINE),
  choices: z.coerce.number().int().min(1).max(100).default(1),
  who: z.enum(['all', 'followers']).default('all'),
  closesAt: z.iso.datetime({ offset: true }),
})
export const CastVoteInput = z.object({
  voteId,
  chosen: z
    .union([
      z.array(z.coerce.number().int().min(0)),
      z.coerce
        .number()
        .int()
        .min(0)
        .transform((one) => [one]),
    ])
    .default([]),
})

export interface VoteBrief {
  id: string
  question: string
  answers: string[]
  choices: number
  isClosed: boolean
}
/** A vote as one reader sees it: the results once they voted or it closed. */
export interface VoteView extends VoteBrief {
  accountName: string
  profilePath: string
  closesAt: string
  followersOnly: boolean
  /** What the reader chose, or null. */
  mine: number[] | null
  results: { voices: number; counts: number[] } | null
  /** Why the reader cannot vote: the code of the refusal they would get. */
  bar: string | null
  isSignedIn: boolean
}
export interface OwnVote extends VoteBrief {
  closesAt: string
  followersOnly: boolean
  voices: number
  counts: number[]
}
export interface VoteList {
  votes: OwnVote[]
  limits: { min: number; max: number; question: number; answer: number; days: number }
  mayWrite: boolean
}
