'use server'
import { requestSecondFactor } from '@/lib/identity'
import { renewPayment } from '@/lib/payments'
import { action } from '@/lib/platform/http/action'

export const renew = action('operator', renewPayment, {
  redirectTo: ({ paymentId }) => `/console/payments/${paymentId}`,
})
export const requestCode = action('operator', requestSecondFactor)
