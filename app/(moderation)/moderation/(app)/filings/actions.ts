'use server'
import { acceptFiling, returnFiling } from '@/lib/filing'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/filings', '/moderation/filings/[accountId]']

export const accept = action('administrator', acceptFiling, { revalidate })
export const giveBack = action('administrator', returnFiling, { revalidate })
