'use server'
import { mendOrder, payOrder, startOrder } from '@/lib/certification'
import { requestSecondFactor } from '@/lib/identity'
import { action } from '@/lib/platform/http/action'

const toPayment = ({ paymentId }: { paymentId: string }) => `/console/payments/${paymentId}`

export const start = action('operator', startOrder, { redirectTo: toPayment })
export const pay = action('operator', payOrder, { redirectTo: toPayment })
export const mend = action('operator', mendOrder, { revalidate: ['/console/[accountId]/certification'] })
export const askForCode = action('operator', requestSecondFactor)
