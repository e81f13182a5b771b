import 'server-only'

export { followCollection, listFollowedCollections, markCollectionSeen } from './follow-collection'
export { getArticlePlaces, getCollection } from './read-collection'
export {
  createCollection,
  deleteCollection,
  getOwnCollection,
  listCollections,
  saveCollection,
} from './write-collection'
