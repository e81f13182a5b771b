'use server'
import { blockFollower, remarkFollower } from '@/lib/followers'
import { answerByHand, markConversationRead } from '@/lib/messages'
import { action } from '@/lib/platform/http/action'

export const answer = action('operator', answerByHand)
export const markRead = action('operator', markConversationRead)
export const remark = action('operator', remarkFollower)
export const block = action('operator', blockFollower)
