import { keyedHash } from '@/lib/platform/crypto'

/** What is kept of an invitation link's secret. */
export const secretHashOf = (secret: string): string => keyedHash('invitation', secret)
