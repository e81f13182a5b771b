'use server'
import {
  createSceneCode as createSceneCodeCase,
  setHandle as setHandleCase,
  updateProfile as updateProfileCase,
} from '@/lib/accounts'
import { confirmRegistration, submitChange, withdrawChange } from '@/lib/confirmations'
import { requestSecondFactor } from '@/lib/identity'
import { chooseAccountPicture } from '@/lib/media'
import { requestRename, withdrawRename } from '@/lib/names'
import { action } from '@/lib/platform/http/action'
import { removeChangeProof } from '@/lib/proofs'

const revalidate = ['/console/[accountId]/account', '/console/[accountId]']

export const setHandle = action('operator', setHandleCase, { revalidate })
export const updateProfile = action('operator', updateProfileCase, { revalidate })
export const choosePicture = action('operator', chooseAccountPicture, { revalidate })
export const createSceneCode = action('operator', createSceneCodeCase, { revalidate })
export const askForCode = action('operator', requestSecondFactor)
export const askForName = action('operator', requestRename, { revalidate })
export const withdrawName = action('operator', withdrawRename, { revalidate })
export const confirm = action('operator', confirmRegistration, { revalidate })
export const handInChange = action('operator', submitChange, { revalidate })
export const withdrawData = action('operator', withdrawChange, { revalidate })
export const dropProof = action('operator', removeChangeProof, { revalidate })
