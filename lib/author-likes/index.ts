import 'server-only'

export { getLikePage, getLikers } from './get-like-page'
export { likeAuthor } from './like-author'
export { listLikes } from './list-likes'
export { takeBackLike } from './take-back'
export { thankLiker } from './thank-liker'
