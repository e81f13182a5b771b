import { correctArticle, getCorrectedAt, getCorrection, getCorrectionDesk } from '@/lib/corrections'
import { execute } from '@/lib/platform/use-case'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { type AccessRow, row } from './matrix'

const writers = { may: ['holder', 'administrator', 'editor'], refuse: { forbidden: ['agent', 'analyst'] } } as const
const mending = async (cast: Cast) => ({
  ...(await publishedArticle(cast)),
  version: 2,
  texts: { 0: '清明前後，霧要到九點纔散。' },
})
const mended = async (cast: Cast) => {
  const input = await mending(cast)
  await execute(correctArticle, ctxOf(cast.holder), input)
  return { articleId: input.articleId }
}

export const rows: AccessRow[] = [
  row(correctArticle, { input: mending, ...writers }),
  row(getCorrectionDesk, { input: publishedArticle, ...writers }),
  row(getCorrection, { input: mended, may: 'everyone' }),
  row(getCorrectedAt, { input: mended, may: 'everyone' }),
]
