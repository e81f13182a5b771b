'use server'
import { makeToken, revokeToken } from '@/lib/console-tokens'
import {
  beginAuthenticator,
  confirmAuthenticator,
  endOtherSessions,
  endSession,
  removeAuthenticator,
  renewRecoveryCodes,
  requestSecondFactor,
  setPassword,
} from '@/lib/identity'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/console/security'] }
export const endOne = action('operator', endSession, here)
export const endOthers = action('operator', endOtherSessions, here)
export const changePassword = action('operator', setPassword)
export const requestCode = action('operator', requestSecondFactor)
export const begin = action('operator', beginAuthenticator, here)
export const confirm = action('operator', confirmAuthenticator)
export const renew = action('operator', renewRecoveryCodes)
export const remove = action('operator', removeAuthenticator, here)
export const makeOne = action('operator', makeToken)
export const revoke = action('operator', revokeToken, here)
