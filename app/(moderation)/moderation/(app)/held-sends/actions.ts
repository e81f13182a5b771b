'use server'
import { refuseSend, releaseSend } from '@/lib/checkup'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/moderation/held-sends'] }
export const release = action('administrator', releaseSend, here)
export const refuse = action('administrator', refuseSend, here)
