'use server'
import { requestSecondFactor } from '@/lib/identity'
import { askForCopy as askForCopyCase, deletePerson } from '@/lib/personal-data'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/privacy']

export const askForCode = action('operator', requestSecondFactor)
export const askForCopy = action('operator', askForCopyCase, { revalidate })
export const deleteMe = action('operator', deletePerson, { redirectTo: () => '/sign-in' })
