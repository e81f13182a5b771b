'use server'
import { addRegion, endRegion, renameRegion, reopenRegion } from '@/lib/filing'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/regions', '/moderation/filings', '/moderation/staff']

export const add = action('administrator', addRegion, { revalidate })
export const rename = action('administrator', renameRegion, { revalidate })
export const end = action('administrator', endRegion, { revalidate })
export const reopen = action('administrator', reopenRegion, { revalidate })
