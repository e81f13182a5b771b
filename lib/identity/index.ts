import 'server-only'

export { emailOfOperator } from './address-of'
export {
  bindingHolderKind,
  confirmBindingCode,
  proveBinding,
  requestBindingCode,
  takeBindingProof,
  takeQqProof,
  vouchForQq,
} from './binding'
export {
  beginAuthenticator,
  confirmAuthenticator,
  getSecondFactor,
  removeAuthenticator,
  renewRecoveryCodes,
} from './authenticator'
export { secondFactorChanged, signedInFromNewDevice } from './events'
export { withAuthenticator } from './factor-store'
export { forgetSignIns } from './forget-sign-ins'
export { listSignIns } from './list-sign-ins'
export { addAdministrator, addPerson, endSessionsOf, operatorByEmail, operatorsById, staffMarks } from './people'
export { verifyStaffCode } from './staff-code'
export { requestSecondFactor, verifySecondFactor } from './second-factor'
export { hashPassword, totpCode, totpStep } from './secrets'
export { endOtherSessions, endSession, listSessions, signOut } from './sessions'
export { setPassword } from './set-password'
export { requestSignInCode, signInWithCode } from './sign-in-with-code'
export { signInAdministrator, signInWithPassword } from './sign-in-with-password'
export { signInWithQq } from './sign-in-with-qq'
