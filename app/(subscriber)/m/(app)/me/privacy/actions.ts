'use server'
import { requestSecondFactor } from '@/lib/identity'
import { askForCopy as askForCopyCase, deletePerson } from '@/lib/personal-data'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/m/me/privacy']

export const askForCode = action('subscriber', requestSecondFactor)
export const askForCopy = action('subscriber', askForCopyCase, { revalidate })
export const deleteMe = action('subscriber', deletePerson, { redirectTo: () => '/m/sign-in' })
