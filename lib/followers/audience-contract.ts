import { z } from 'zod'
import { Region } from '@/lib/filing/contract'

export const SEXES = ['female', 'male', 'other'] as const
/** What a subscriber may say of themselves; saying nothing is no value. */
export const Sex = z.enum(SEXES)
export type Sex = z.infer<typeof Sex>

/** A form sends a single choice as a text. */
const chosen = <T extends z.ZodType>(of: T, most: number) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(of).max(most))

const SCENE = 64
const MOST_SCENES = 200

/** Whom a send reaches (MSG-2): all who follow, or those of them who meet every condition that is not empty. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({
    kind: z.literal('chosen'),
    tagIds: chosen(z.uuid(), MOST_SCENES),
    /** Whether one of the tags is enough, or all are asked for. */
    match: z.enum(['any', 'all']).default('any'),
    sexes: chosen(Sex, SEXES.length),
    regions: chosen(Region, Region.options.length),
    /** As a follower's `scene`: '' is the account's own code. */
    scenes: chosen(z.string().max(SCENE), MOST_SCENES),
  }),
])
export type Audience = z.output<typeof Audience>
export type ChosenAudience = Extract<Audience, { kind: 'chosen' }>

export const EVERYONE: Audience = { kind: 'everyone' }

export const CountAudienceInput = z.object({ accountId: z.uuid(), audience: Audience })

export const LEFT_OUT = ['unfollowed', 'blocked', 'not_tagged', 'other_scene', 'other_traits'] as const
/** Why somebody does not get it; each counts once, under the first that applies. */
export type LeftOut = (typeof LEFT_OUT)[number]

export interface AudienceCount {
  /** Who follows now, the blocked ones included. */
  followers: number
  reached: number
  leftOut: { reason: LeftOut; count: number }[]
  /** Asked by sex or region: the numbers are rounded down to tens, and below `least` they are not said (AUTH-4). */
  rounded: boolean
  tooFew: { least: number } | null
}

export interface TagView {
  id: string
  name: string
  /** How many followers bear it now. */
  followers: number
}

/** What an audience can be made of. */
export interface AudienceChoices {
  tags: TagView[]
  /** Scenes that followers came by, the commonest first. */
  scenes: { scene: string; followers: number }[]
}

/** What a subscriber says of themselves; '' is nothing. */
export interface TraitsView {
  sex: Sex | ''
  region: Region | ''
}
export const SaveTraitsInput = z.object({
  sex: z.union([Sex, z.literal('')]).default(''),
  region: z.union([Region, z.literal('')]).default(''),
})
