'use server'
import { requestSecondFactor } from '@/lib/identity'
import { closeAccount as closeAccountCase, undoClosing as undoClosingCase } from '@/lib/lifecycle'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/[accountId]/closing', '/console/[accountId]']

export const closeAccount = action('operator', closeAccountCase, { revalidate })
export const undoClosing = action('operator', undoClosingCase, { revalidate })
export const askForCode = action('operator', requestSecondFactor)
