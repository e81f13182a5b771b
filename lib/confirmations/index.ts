import 'server-only'

export { confirmRegistration, submitChange, withdrawChange } from './confirm'
export { approveChange, claimChange, releaseChange, returnChange } from './decide-change'
export { getStanding } from './get-standing'
export { countChanges, getChangeForReview, listChanges } from './list-changes'
export { remindOfConfirmations } from './remind'
export { unmaskChangedNumber } from './unmask-number'
