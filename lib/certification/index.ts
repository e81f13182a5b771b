import 'server-only'

export { decideReview } from './decide-review'
export {
  certificationChanged,
  certificationEnding,
  certificationFailed,
  certificationLapsed,
  certificationPassed,
} from './events'
export { getCertification } from './get-certification'
export { getPublicStanding } from './get-public-standing'
export { countReviews, getReview, listReviews } from './list-reviews'
export { mendOrder } from './mend-order'
export { announceEnd, announceEnds } from './remind'
export { barCertification, endCertification, liftSanctions, type Sanction } from './sanctions'
export { publicStandingOf } from './standing'
export { payOrder, startOrder } from './start-order'
