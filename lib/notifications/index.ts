import 'server-only'

export { countUnread } from './count-unread'
export { listNotifications } from './list-notifications'
export { markRead } from './mark-read'
export { type News, notify } from './notify'
