import 'server-only'

export { castVote, getVote, getVotes } from './cast-vote'
export { closeVote, createVote, deleteVote, listVotes } from './write-vote'
