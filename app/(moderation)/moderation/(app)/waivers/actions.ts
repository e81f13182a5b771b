'use server'
import { action } from '@/lib/platform/http/action'
import { claimWaiver, grantWaiver, passWaiver, refuseWaiver, releaseWaiver } from '@/lib/waivers'

const revalidate = ['/moderation/waivers', '/moderation/waivers/[waiverId]']

export const claim = action('administrator', claimWaiver, { revalidate })
export const release = action('administrator', releaseWaiver, { revalidate })
export const pass = action('administrator', passWaiver, { revalidate })
export const grant = action('administrator', grantWaiver, { revalidate })
export const refuse = action('administrator', refuseWaiver, { revalidate })
