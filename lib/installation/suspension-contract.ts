import { z } from 'zod'
import { FUNCTIONS, FunctionName } from './functions'

export { CONSOLE_FUNCTIONS, FUNCTIONS, FunctionName } from './functions'

const Code = z.string().trim().max(12).default('')
const Sentence = z.string().trim().min(1).max(300)
/** A local time of the platform's zone, as a browser's field gives it. */
const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

export const Reason = z.object({ 'zh-Hant': Sentence, 'zh-Hans': Sentence, en: Sentence })
export type Reason = z.infer<typeof Reason>

export const SuspendInput = z.object({
  name: FunctionName,
  reason: Reason,
  /** Empty is at once. */
  from: LocalTime.or(z.literal('')).default(''),
  /** Empty is until it is ended by hand. */
  until: LocalTime.or(z.literal('')).default(''),
  code: Code,
})
export const EndSuspensionInput = z.object({ suspensionId: z.uuid(), code: Code })
export const InForceInput = z.object({ names: z.array(FunctionName).max(FUNCTIONS.length) })

export interface SuspensionView {
  id: string
  name: FunctionName
  reason: Reason
  from: string
  until: string | null
  state: 'planned' | 'running' | 'over'
  createdBy: string
  createdAt: string
  endedAt: string | null
}

/** What a page's banner says. */
export interface SuspensionInForce {
  id: string
  name: FunctionName
  reason: string
  until: string | null
}
