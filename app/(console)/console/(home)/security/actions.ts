'use server'
import { endOtherSessions, endSession, requestSecondFactor, setPassword } from '@/lib/identity'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/console/security'] }
export const endOne = action('operator', endSession, here)
export const endOthers = action('operator', endOtherSessions, here)
export const changePassword = action('operator', setPassword)
export const requestCode = action('operator', requestSecondFactor)
