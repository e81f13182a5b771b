'use server'
import { requestSecondFactor } from '@/lib/identity'
import { freezeSending, unfreezeSending } from '@/lib/members'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/[accountId]/security-centre', '/console/[accountId]']
export const freeze = action('operator', freezeSending, { revalidate })
export const unfreeze = action('operator', unfreezeSending, { revalidate })
export const askForCode = action('operator', requestSecondFactor)
