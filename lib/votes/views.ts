import type { OwnVote, VoteBrief } from './contract'
import { isClosed } from './rules'
import type { VoteRow } from './store'

export const voteBrief = (row: VoteRow, now: Date): VoteBrief => ({
  id: row.id,
  question: row.question,
  answers: row.options.map(({ text }) => text),
  choices: row.choices,
  isClosed: isClosed(row, now),
})

export const ownVote = (row: VoteRow, now: Date): OwnVote => ({
  ...voteBrief(row, now),
  closesAt: row.closesAt.toISOString(),
  followersOnly: row.followers,
  voices: row.voiceCount,
  counts: row.options.map(({ count }) => count),
})
