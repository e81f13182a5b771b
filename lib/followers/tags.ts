import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import type { TagView } from './audience-contract'
import { mayChangeFollowers, maySeeFollowers } from './policy'
import { CreateTagInput, ListTagsInput, RenameTagInput, TagFollowersInput, type Tagged, TagInput } from './tag-contract'
import * as store from './tag-store'

/** The account's tags, each with how many followers bear it (MSG-8). */
export const listTags = defineQuery({
  name: 'followers.list-tags',
  input: ListTagsInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: maySeeFollowers,
  run: ({ input, tx }): Promise<TagView[]> => store.listTags(tx, input.accountId),
})

/** Makes a tag; an account has so many at most (MSG-8). */
export const createTag = defineUseCase({
  name: 'followers.create-tag',
  input: CreateTagInput,
  load: ({ input }) => Promise.resolve({ accountId: input.accountId }),
  may: mayChangeFollowers,
  async run({ input: { accountId, name }, ctx, tx }): Promise<TagView> {
    await store.holdTags(tx, accountId)
    const limit = figure('tagsPerAccount', ctx.now)
    if ((await store.countTags(tx, accountId)) >= limit)
      throw refuse('limit', 'followers.tags_full', { limit, rule: 'MSG-8' })
    const id = newId(ctx.now)
    const createdBy = actorIdOf(ctx.actor)
    if (!(await store.insertTag(tx, { accountId, id, name, createdAt: ctx.now, createdBy })))
      throw refuseField('name', 'followers.tag_taken')
    return { id, name, followers: 0 }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Gives a tag another name; who bears it keeps it. */
export const renameTag = defineUseCase({
  name: 'followers.rename-tag',
  input: RenameTagInput,
  load: ({ input, tx }) => store.findTag(tx, input),
  may: (actor, tag) => mayChangeFollowers(actor, tag),
  async run({ input, tx }): Promise<{ id: string }> {
    const outcome = await store.renameTag(tx, input)
    if (outcome === 'taken') throw refuseField('name', 'followers.tag_taken')
    if (outcome === 'gone') throw refuse('conflict', 'followers.tag_gone')
    return { id: input.tagId }
  },
  logOf: ({ input }) => ({ targetId: input.tagId }),
})

/** Deletes a tag: nobody bears it any more, and what was sent to its bearers stays theirs. */
export const deleteTag = defineUseCase({
  name: 'followers.delete-tag',
  input: TagInput,
  load: ({ input, tx }) => store.findTag(tx, input),
  may: (actor, tag) => mayChangeFollowers(actor, tag),
  async run({ input, ctx, tx }): Promise<{ id: string }> {
    if (!(await store.deleteTag(tx, input, ctx.now))) throw refuse('conflict', 'followers.tag_gone')
    return { id: input.tagId }
  },
  logOf: ({ input }) => ({ targetId: input.tagId }),
})

/** Puts a tag on some followers, or takes it off; safe to repeat. Who bears as many as one may is left out and counted. */
export const tagFollowers = defineUseCase({
  name: 'followers.tag',
  input: TagFollowersInput,
  load: ({ input, tx }) => store.findTag(tx, input),
  may: (actor, tag) => mayChangeFollowers(actor, tag),
  async run({ input, ctx, tx }): Promise<Tagged> {
    const marked = { ...input, now: ctx.now }
    const most = figure('tagsPerFollower', ctx.now)
    const done =
      input.deed === 'add'
        ? await store.addTag(tx, { ...marked, most })
        : { changed: await store.removeTag(tx, marked), full: 0 }
    if (done.changed === 0 && done.full > 0)
      throw refuse('limit', 'followers.follower_full', { limit: most, rule: 'MSG-8' })
    await wake(tx, [`account:${input.accountId}`], 'follow')
    return done
  },
  logOf: ({ input }) => ({ targetId: input.tagId }),
})
