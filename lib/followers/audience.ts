import type { Tx } from '@/lib/platform/db'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type Audience, type AudienceChoices, type AudienceCount, CountAudienceInput } from './audience-contract'
import { type AudienceNumbers, audienceView, namesTraits } from './audience-rules'
import * as audiences from './audience-store'
import { maySeeFollowers } from './policy'
import * as store from './store'
import * as tags from './tag-store'

/** How many a send to this audience reaches now, and those left out by reason (E22): what everybody who works on the account may see. */
export const countAudience = defineQuery({
  name: 'followers.count-audience',
  input: CountAudienceInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: maySeeFollowers,
  async run({ input: { accountId, audience }, ctx, tx }): Promise<AudienceCount> {
    return audienceView(audience, await numbersOf(tx, accountId, audience), figure('traitAudienceLeast', ctx.now))
  },
})

/** The exact numbers behind an audience, at this moment. */
async function numbersOf(tx: Tx, accountId: string, audience: Audience): Promise<AudienceNumbers> {
  const [followers, blocked] = await Promise.all([
    store.count(tx, accountId),
    audiences.countBlockedFollowing(tx, accountId),
  ])
  const present = followers - blocked
  if (audience.kind === 'everyone')
    return { followers, blocked, left: 0, tagged: present, ofScene: present, reached: present }
  const { tagIds, scenes } = audience
  const bearing = tagIds.length > 0 ? await audiences.countTagged(tx, accountId, audience) : null
  const tagged = bearing ? bearing.bearers - bearing.left - bearing.blocked : present
  const left = bearing?.left ?? 0
  if (scenes.length === 0 && !namesTraits(audience))
    return { followers, blocked, left, tagged, ofScene: tagged, reached: tagged }
  const found = await audiences.countScenesAndTraits(tx, accountId, audience)
  return {
    followers,
    blocked,
    left,
    tagged,
    ofScene: found.scenes,
    reached: namesTraits(audience) ? found.traits : found.scenes,
  }
}

/** How many a send that becomes visible now reaches. */
export const reachedBy = async (tx: Tx, accountId: string, audience: Audience): Promise<number> =>
  (await numbersOf(tx, accountId, audience)).reached

/**
 * Refuses an audience that cannot be sent to: nothing chosen, a tag that is not there (any more), or so few chosen by what
 * they say of themselves that one could be known by it (AUTH-4).
 */
export async function requireAudience(
  tx: Tx,
  { accountId, audience, now }: { accountId: string; audience: Audience; now: Date },
): Promise<void> {
  if (audience.kind === 'everyone') return
  const { tagIds, sexes, regions, scenes } = audience
  if ([tagIds, sexes, regions, scenes].every(({ length }) => length === 0))
    throw refuseField('audience', 'followers.audience_empty')
  const known = await tags.tagNames(tx, accountId, tagIds)
  if (known.filter(({ deletedAt }) => deletedAt === null).length < new Set(tagIds).size)
    throw refuse('conflict', 'followers.tag_gone')
  const least = figure('traitAudienceLeast', now)
  const reached =
    namesTraits(audience) || scenes.length > 0 || tagIds.length > 0 ? await reachedBy(tx, accountId, audience) : 0
  if (namesTraits(audience) && reached < least)
    throw refuse('invalid', 'followers.audience_too_few', { least, rule: 'AUTH-4' })
  if (reached === 0) throw refuse('invalid', 'followers.audience_nobody')
}

/** What an audience of this account can be made of. */
export const audienceChoices = async (tx: Tx, accountId: string): Promise<AudienceChoices> => ({
  tags: await tags.listTags(tx, accountId),
  scenes: await audiences.scenesOf(tx, accountId),
})

/** Names of the tags of an audience, those deleted since included. */
export async function audienceTagNames(tx: Tx, accountId: string, audience: Audience): Promise<string[]> {
  if (audience.kind === 'everyone' || audience.tagIds.length === 0) return []
  const names = new Map((await tags.tagNames(tx, accountId, audience.tagIds)).map(({ id, name }) => [id, name]))
  return audience.tagIds.flatMap((id) => names.get(id) ?? [])
}

interface Since {
  accountId: string
  since: Date
  audience: Audience
}

/** Those whom a send at that instant reached and who follow no more, by the hour in which they left. */
export const unfollowedSince = (tx: Tx, wanted: Since) => audiences.leftByHour(tx, wanted)
