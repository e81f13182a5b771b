'use server'
import { requestSignInCode, signInWithCode, signInWithPassword } from '@/lib/identity'
import { codeAction, signInAction } from '@/lib/platform/http/session-action'

export const requestCode = codeAction('operator', requestSignInCode)
export const byCode = signInAction('operator', signInWithCode, '/console')
export const byPassword = signInAction('operator', signInWithPassword, '/console')
