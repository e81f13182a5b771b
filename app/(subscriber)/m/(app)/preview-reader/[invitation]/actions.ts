'use server'
import { acceptPreviews } from '@/lib/mass-send'
import { action } from '@/lib/platform/http/action'

export const accept = action('subscriber', acceptPreviews)
