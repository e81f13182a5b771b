'use server'
import {
  createSceneCode as createSceneCodeCase,
  setHandle as setHandleCase,
  updateProfile as updateProfileCase,
} from '@/lib/accounts'
import { chooseAccountPicture } from '@/lib/media'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/[accountId]/account', '/console/[accountId]']

export const setHandle = action('operator', setHandleCase, { revalidate })
export const updateProfile = action('operator', updateProfileCase, { revalidate })
export const choosePicture = action('operator', chooseAccountPicture, { revalidate })
export const createSceneCode = action('operator', createSceneCodeCase, { revalidate })
