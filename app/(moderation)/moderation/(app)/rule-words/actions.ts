'use server'
import { addRuleWord, endRuleWord } from '@/lib/checkup'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/moderation/rule-words'] }
export const addWord = action('administrator', addRuleWord, here)
export const endWord = action('administrator', endRuleWord, here)
