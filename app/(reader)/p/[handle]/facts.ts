import type { ReactNode } from 'react'

/**
 * What domains above accounts know of an account and show on its profile, each a name and a value: since when it is certified,
 * its filing number. A domain that has such a fact adds its question here; the page lists them in this order.
 */
export async function profileFacts(_accountId: string): Promise<(readonly [name: string, value: ReactNode])[]> {
  return []
}
