import { keyedHash } from '@/lib/platform/crypto'

/** What is kept of a token. */
export const secretHashOf = (secret: string): string => keyedHash('console-token', secret)
