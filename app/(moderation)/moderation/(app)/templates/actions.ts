'use server'
import { addTemplate, changeTemplate, endTemplate } from '@/lib/accounts'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/templates']

export const add = action('administrator', addTemplate, { revalidate })
export const change = action('administrator', changeTemplate, { revalidate })
export const end = action('administrator', endTemplate, { revalidate })
