'use client'
import { useState } from 'react'

/**
 * Where React Aria looks for the nonce of the style elements that it adds; browsers hide it from the page. A page keeps
 * the policy that it came with, so the nonce of a later refresh must not take the first one's place.
 */
export function NonceMark({ nonce }: { nonce: string }) {
  const [first] = useState(nonce)
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />
}
