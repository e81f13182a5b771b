import type { Actor } from '@/lib/platform/actor'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { z } from 'zod'
import { Region } from '@/lib/filing/contract'
import { SaveTraitsInput, Sex, type TraitsView } from './audience-contract'
import { mayFollow } from './policy'
import * as store from './trait-store'

const own = ({ ctx: { actor } }: { ctx: { actor: Actor } }) =>
  Promise.resolve(actor.kind === 'subscriber' ? { subscriberId: actor.id } : null)

/** What the subscriber says of themselves. */
export const getMyTraits = defineQuery({
  name: 'followers.my-traits',
  input: z.object({}),
  load: own,
  may: mayFollow,
  async run({ subject: { subscriberId }, tx }): Promise<TraitsView> {
    const row = await store.traitsOf(tx, subscriberId)
    return { sex: Sex.safeParse(row?.sex).data ?? '', region: Region.safeParse(row?.region).data ?? '' }
  },
})

/** Says sex and region, or nothing (AUTH-4): accounts never see whose they are, they may choose an audience by them. */
export const saveMyTraits = defineUseCase({
  name: 'followers.save-my-traits',
  input: SaveTraitsInput,
  load: own,
  may: mayFollow,
  async run({ input, subject: { subscriberId }, ctx, tx }): Promise<TraitsView> {
    await store.saveTraits(tx, { subscriberId, ...input, now: ctx.now })
    return input
  },
})
