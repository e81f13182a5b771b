import 'server-only'

export {
  accountBySceneCode,
  accountByHandle,
  accountOf,
  accountsOf,
  followCodeOf,
  maskedNumber,
  membershipsOf,
  operatorsOf,
  requireLive,
  searchAccounts,
} from './known'
export type { AccountBrief, AccountKind, AccountState, SubjectKind } from './contract'
export { isCertifiedAt, rightsAt, rightsOf } from './rights'
export { type Comparable, comparableOf, keepCertifiedUntil } from './comparable'
export { sealNumber } from './answers'
export { changeState, eraseFace, releaseBinding, releaseName } from './change-state'
export { approveApplication, claimApplication, releaseApplication, returnApplication } from './decide-application'
export {
  applicationApproved,
  applicationLate,
  applicationReturned,
  applicationSubmitted,
  applicationWithdrawn,
  handleSet,
  profileChanged,
} from './events'
export { acceptAgreement, chooseKind, describeSubject, nameAccount, startApplication } from './fill-application'
export { getAccountSettings, getPublicProfile, getSceneCode, listSceneCodes } from './get-account'
export { getApplication, getApplicationForReview, listApplications, listMine } from './get-application'
export { lookAtHandle } from './look-at-handle'
export { changePicture, createSceneCode, setHandle, updateProfile } from './manage-account'
export { grantHeadroom } from './headroom'
export { placeFacts, touchApplication } from './place-facts'
export { endWish, takeName, wishForName } from './name-account'
export { nameFault, nameKey, nameWidth, tidyName } from './name-rules'
export { accountCounts, openingsByMonth, recallName } from './recalled'
export { licenceCheck, personCheck } from './number-rules'
export { bindOwnAddress, bindQq, proveBinding, sendBindingCode } from './prove-binding'
export { addTemplate, changeTemplate, endTemplate, listTemplates } from './reason-templates'
export {
  accountsDue,
  changeRegistration,
  confirmationTerm,
  maskedOperatorNumber,
  noteConfirmed,
  pauseReadOnly,
  type Registration,
  type RegistrationFacts,
  registrationOf,
  sealedOperatorNumber,
  shownOperatorNumber,
} from './registration-data'
export { countApplications, getSubjectHistory } from './review-queries'
export { claimantOf, dueCountsOf, reviewMark } from './rules'
export { submitApplication, withdrawApplication } from './submit-application'
export { forgetDraft, forgetDrafts, markLate, markLateApplications } from './sweep-applications'
export { unmaskNumber } from './unmask-number'
export {
  accountsByRights,
  accountsIdleSince,
  certificationsAfter,
  certificationsEnding,
  confirmationsDue,
  subjectsAtLimit,
} from './count-store'
