import 'server-only'

export { getComments } from './get-comments'
export { getMyComments } from './get-my-comments'
export { handleComments, pinComment, replyToComment } from './handle-comments'
export { listComments } from './list-comments'
export { getComment, likeComment, reportComment, takeBackComment } from './own-deeds'
export { getCommentRules, saveCommentDefault, saveCommentRule } from './set-rules'
export { writeComment } from './write-comment'
