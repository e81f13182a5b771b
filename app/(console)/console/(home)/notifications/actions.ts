'use server'
import { markRead } from '@/lib/notifications'
import { action } from '@/lib/platform/http/action'

export const markAllRead = action('operator', markRead, { revalidate: ['/console/notifications'] })
