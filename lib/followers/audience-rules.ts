import type { Audience, AudienceCount, LeftOut } from './audience-contract'

/** Whether an audience asks for what subscribers say of themselves. */
export const namesTraits = (audience: Audience): boolean =>
  audience.kind === 'chosen' && (audience.sexes.length > 0 || audience.regions.length > 0)

/** How many are left after each condition, in the order in which they are asked. */
export interface AudienceNumbers {
  followers: number
  blocked: number
  /** Bear the tags and follow no more. */
  left: number
  tagged: number
  ofScene: number
  reached: number
}

const down = (count: number, step: number) => Math.floor(count / step) * step

/** What may be said of an audience: of one that asks for sex or region tens only, and nothing below the least (AUTH-4). */
export function audienceView(audience: Audience, numbers: AudienceNumbers, least: number): AudienceCount {
  const { followers, blocked, left, tagged, ofScene } = numbers
  const rounded = namesTraits(audience)
  const tooFew = rounded && numbers.reached < least ? { least } : null
  const reached = tooFew ? 0 : down(numbers.reached, rounded ? 10 : 1)
  const counts: Record<LeftOut, number> = {
    unfollowed: left,
    blocked,
    not_tagged: followers - blocked - tagged,
    other_scene: tagged - ofScene,
    other_traits: rounded && !tooFew ? ofScene - reached : 0,
  }
  const leftOut = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason: reason as LeftOut, count }))
  return { followers, reached, leftOut, rounded, tooFew }
}
