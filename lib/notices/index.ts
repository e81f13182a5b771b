import 'server-only'

export { atomOf, type FeedEntry } from './atom'
export { getNotice } from './get-notice'
export { listNotices } from './list-notices'
export { type Announcement, type DecisionNotice, publishAnnouncement, publishDecision } from './publish-decision'
