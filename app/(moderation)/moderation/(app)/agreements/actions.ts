'use server'
import { announceNewVersion, withdrawAnnouncedVersion } from '@/lib/policy-console'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/agreements']
export const announce = action('administrator', announceNewVersion, { revalidate })
export const withdraw = action('administrator', withdrawAnnouncedVersion, { revalidate })
