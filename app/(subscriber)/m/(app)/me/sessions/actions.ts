'use server'
import { endOtherSessions, endSession, requestSecondFactor, setPassword } from '@/lib/identity'
import { action } from '@/lib/platform/http/action'

const here = { revalidate: ['/m/me/sessions'] }
export const endOne = action('subscriber', endSession, here)
export const endOthers = action('subscriber', endOtherSessions, here)
export const changePassword = action('subscriber', setPassword)
export const requestCode = action('subscriber', requestSecondFactor)
