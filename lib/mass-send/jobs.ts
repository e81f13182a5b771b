import { z } from 'zod'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { execute } from '@/lib/platform/use-case'
import { MassSendInput, REJECTIONS } from './contract'
import { deliverSend } from './deliver-mass-send'
import { tellApprovers, tellOfDecision, tellOfRejection } from './tell'

/** Makes a scheduled send visible at its time. */
export const deliverMassSend = defineJob({
  name: 'mass-send.deliver',
  payload: MassSendInput,
  run: async ({ payload, ctx }) => void (await execute(deliverSend, ctx, payload)),
})

/** A request waits: those who may decide about it are told (N8). */
export const notifyApprovers = defineJob({
  name: 'mass-send.tell-approvers',
  payload: MassSendInput,
  run: ({ payload, ctx }) => transaction((tx) => tellApprovers(tx, payload, ctx.now)),
})

/** A request was approved or refused: who asked is told. */
export const notifyOfDecision = defineJob({
  name: 'mass-send.tell-decision',
  payload: MassSendInput.extend({ approved: z.boolean() }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfDecision(tx, payload, ctx.now)),
})

/** Nobody decided in time, or something came up: who pressed is told. */
export const notifyOfRejection = defineJob({
  name: 'mass-send.tell-rejection',
  payload: MassSendInput.extend({ reason: z.enum(REJECTIONS) }),
  run: ({ payload, ctx }) => transaction((tx) => tellOfRejection(tx, payload, ctx.now)),
})
