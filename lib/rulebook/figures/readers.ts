import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

/** What readers and accounts do around an article: comments, series, votes. */
export const readerFigures = {
  commentCharacters: sinceOpening(count, 520, 'PUB-7, length set by the platform'),
  pinnedComments: sinceOpening(count, 5, 'PUB-7, number set by the platform'),
  articlesPerCollection: sinceOpening(count, 350, 'PUB-6, number set by the platform'),
  collectionsPerAccount: sinceOpening(count, 120, 'PUB-6, number set by the platform'),
  collectionTitleCharacters: sinceOpening(count, 40, 'PUB-6, length set by the platform'),
  voteAnswers: sinceOpening(
    z.object({ min: count, max: count }),
    { min: 2, max: 10 },
    'PUB-6, number set by the platform',
  ),
  voteCharacters: sinceOpening(
    z.object({ question: count, answer: count }),
    { question: 70, answer: 35 },
    'PUB-6, length set by the platform',
  ),
  voteDays: sinceOpening(count, 90, 'PUB-6, length set by the platform'),
}
