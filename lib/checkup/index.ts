import 'server-only'

export { checkLinks } from './check-links'
export { checkUp, getCheckUp } from './get-check-up'
export { forgetLinkChecks } from './forget-links'
export { holdForReview, reviewStateOf } from './hold-for-review'
export { waitingIds as heldSendIds } from './review-store'
export { addRuleWord, endRuleWord, listRuleWords } from './rule-words'
export { getSendReview, listSendReviews, refuseSend, releaseSend } from './send-reviews'
