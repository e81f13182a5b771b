'use server'
import { setFacts as setFactsCase } from '@/lib/installation'
import { action } from '@/lib/platform/http/action'

export const setFacts = action('administrator', setFactsCase, { revalidate: ['/moderation/installation'] })
