import 'server-only'

export { accountFeed, collectionFeed } from './get-feed'
export { writeFeed } from './write-feed'
