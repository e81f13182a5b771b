'use server'
import { planEntry, withdrawEntry } from '@/lib/policy-console'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/policy', '/moderation/policy/[figure]']
export const plan = action('administrator', planEntry, { revalidate })
export const withdraw = action('administrator', withdrawEntry, { revalidate })
