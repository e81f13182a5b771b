'use server'
import { requestSignInCode, signInWithCode, signInWithPassword } from '@/lib/identity'
import { codeAction, signInAction } from '@/lib/platform/http/session-action'

export const requestCode = codeAction('subscriber', requestSignInCode)
export const byCode = signInAction('subscriber', signInWithCode, '/m')
export const byPassword = signInAction('subscriber', signInWithPassword, '/m')
