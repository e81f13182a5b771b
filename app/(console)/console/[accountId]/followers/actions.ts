'use server'
import { blockFollower, remarkFollower } from '@/lib/followers'
import { action } from '@/lib/platform/http/action'

export const remark = action('operator', remarkFollower)
export const block = action('operator', blockFollower)
