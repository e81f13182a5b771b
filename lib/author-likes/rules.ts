import { parseYuan } from '@/lib/platform/money'

interface Offer {
  amountsFen: readonly number[]
  own: { min: number; max: number }
}

/** The amount that a reader chose, or null when it is none of the offered ones, and no own one within the bounds. */
export function amountOf({ choice, own }: { choice: string; own: string }, offer: Offer): number | null {
  if (choice !== 'own') return offer.amountsFen.find((fen) => String(fen) === choice) ?? null
  const fen = parseYuan(own)
  return fen !== null && fen >= offer.own.min && fen <= offer.own.max ? fen : null
}

interface Held {
  state: 'ASKED' | 'PAID' | 'RETURNED'
  availableAt: Date | null
}

/** Whether its money is held still, so that it can be taken back. */
export const isHeld = ({ state, availableAt }: Held, now: Date): boolean =>
  state === 'PAID' && availableAt !== null && availableAt > now
