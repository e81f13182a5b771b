'use server'
import { closeVote, createVote, deleteVote } from '@/lib/votes'
import { action } from '@/lib/platform/http/action'

export const create = action('operator', createVote)
export const close = action('operator', closeVote)
export const remove = action('operator', deleteVote)
