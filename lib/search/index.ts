import 'server-only'

export { searchArticles } from './search-articles'
