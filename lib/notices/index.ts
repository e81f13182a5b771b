import 'server-only'

export { atomOf, type FeedEntry } from './atom'
export { getNotice } from './get-notice'
export { listNotices } from './list-notices'
export { type DecisionNotice, publishDecision } from './publish-decision'
