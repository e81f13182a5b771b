import 'server-only'

export { correctArticle } from './correct-article'
export { getCorrectedAt, getCorrection } from './get-correction'
export { getCorrectionDesk } from './get-desk'
