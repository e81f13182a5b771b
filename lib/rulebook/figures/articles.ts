import { z } from 'zod'
import { defineFigure, OPENING_DAY, sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

export const articleFigures = {
  articleTitleCharacters: sinceOpening(count, 64, 'PUB-1'),
  articleSummaryCharacters: sinceOpening(count, 120, 'PUB-1'),
  draftVersionsKept: sinceOpening(count, 100, 'DATA-1'),
  correctionCharacters: defineFigure(count, [
    { from: OPENING_DAY, value: 5, source: 'PUB-2' },
    { from: '2018-12-29', value: 10, source: 'PUB-2' },
  ]),
  correctionsPerArticle: sinceOpening(count, 1, 'PUB-2'),
  likeAuthorOpen: defineFigure(z.boolean(), [
    { from: OPENING_DAY, value: false, source: 'PUB-4' },
    { from: '2018-06-06', value: true, source: 'PUB-4' },
  ]),
  openReprint: defineFigure(z.boolean(), [
    { from: OPENING_DAY, value: false, source: 'PUB-5' },
    { from: '2018-06-27', value: true, source: 'PUB-5' },
  ]),
}
