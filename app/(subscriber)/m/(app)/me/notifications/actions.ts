'use server'
import { markRead } from '@/lib/notifications'
import { action } from '@/lib/platform/http/action'

export const markAllRead = action('subscriber', markRead, { redirectTo: () => '/m/me/notifications' })
