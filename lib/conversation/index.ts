import 'server-only'

export { follow } from './follow'
export { getChatHead } from './get-chat-head'
export { getFollowPage } from './get-follow-page'
export { receiveMessage } from './receive-message'
