import { defineJob } from '@/lib/platform/jobs'
import { execute } from '@/lib/platform/use-case'
import { MassSendInput } from './contract'
import { deliverSend } from './deliver-mass-send'

/** Makes a scheduled send visible at its time. */
export const deliverMassSend = defineJob({
  name: 'mass-send.deliver',
  payload: MassSendInput,
  run: async ({ payload, ctx }) => void (await execute(deliverSend, ctx, payload)),
})
