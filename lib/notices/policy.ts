import { allow, type Verdict } from '@/lib/platform/verdict'

/** The board is public. */
export const mayReadNotices = (): Verdict => allow()
