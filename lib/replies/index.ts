import 'server-only'

export { followReplyOf, responderFor } from './compiled'
export { clearFixedReply, setFixedReply } from './fixed-replies'
export { addKeywordRule, deleteKeywordRule, editKeywordRule } from './keyword-rules'
export { listReplies } from './list-replies'
export { nameReplies } from './name-replies'
export { enableReply, moveKeywordRule } from './order-and-state'
export { accountsAboveRules } from './count-store'
