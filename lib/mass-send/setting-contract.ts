import { z } from 'zod'

const accountId = z.uuid()
const yes = z.preprocess(
  (given) => given === true || given === 'on' || given === 'yes' || given === 'true',
  z.boolean(),
)

export const GetSettingInput = z.object({ accountId })
export const SaveSettingInput = z.object({
  accountId,
  holdMinutes: z.coerce.number().int().min(0),
  needsApproval: yes,
  editorsSend: yes,
  code: z.string().trim().max(20).default(''),
})

/** How an account wants its sends to go out. */
export interface SendSetting {
  holdMinutes: number
  needsApproval: boolean
  editorsSend: boolean
}

export interface SendSettingView extends SendSetting {
  /** The longest hold there is. */
  holdLimit: number
  approvalHours: number
  mayChange: boolean
  /** Whether this person may send at all. */
  maySend: boolean
}
