'use server'
import { castVote } from '@/lib/votes'
import { action } from '@/lib/platform/http/action'

export const cast = action('subscriber', castVote, { redirectTo: ({ voteId }) => `/v/${voteId}` })
