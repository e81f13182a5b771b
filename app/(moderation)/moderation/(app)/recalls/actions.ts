'use server'
import { recall as recallCase, withdrawRecall as withdrawRecallCase } from '@/lib/installation'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/recalls']

export const recall = action('administrator', recallCase, { revalidate })
export const withdrawRecall = action('administrator', withdrawRecallCase, { revalidate })
