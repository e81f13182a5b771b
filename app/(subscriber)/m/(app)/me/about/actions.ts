'use server'
import { saveMyTraits } from '@/lib/followers'
import { action } from '@/lib/platform/http/action'

export const saveTraits = action('subscriber', saveMyTraits, { revalidate: ['/m/me/about'] })
