'use server'
import { markSendsSeen as mark } from '@/lib/inbox'
import { action } from '@/lib/platform/http/action'

export const markSendsSeen = action('subscriber', mark)
