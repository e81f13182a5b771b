'use server'
import { correctArticle } from '@/lib/corrections'
import { action } from '@/lib/platform/http/action'

export const correct = action('operator', correctArticle, {
  revalidate: ['/console/[accountId]/published/[articleId]/correct'],
})
