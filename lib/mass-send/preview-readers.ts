import { accountOf } from '@/lib/accounts'
import { followerOf } from '@/lib/followers'
import { operatorsById } from '@/lib/identity'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import {
  InvitationInput,
  type PreviewInvitationView,
  PreviewReadersInput,
  type PreviewReadersView,
  RemovePreviewReaderInput,
} from './contract'
import { mayJoinPreviews, maySend } from './policy'
import { invitationUntil, makeInvitation, openInvitation } from './preview-invitation'
import * as previews from './preview-store'

const owned = ({ input }: { input: { accountId: string } }) => Promise.resolve({ accountId: input.accountId })

/** Who gets this account's previews, and the link with which the operator who asks adds a subscriber of their own (MSG-3). */
export const listPreviewReaders = defineQuery({
  name: 'mass-send.preview-readers',
  input: PreviewReadersInput,
  load: owned,
  may: (actor, subject) => maySend(actor, subject),
  async run({ input: { accountId }, ctx, tx }): Promise<PreviewReadersView> {
    const rows = await previews.listReaders(tx, accountId)
    const people = await operatorsById(tx, [...new Set(rows.map(({ operatorId }) => operatorId))])
    const until = invitationUntil(ctx.now).toISOString()
    const operatorId = ctx.actor.kind === 'operator' ? ctx.actor.id : null
    return {
      readers: rows.map(({ follow, operatorId: by, addedAt }) => ({
        openid: follow.openid,
        name: follow.subscriber.name,
        operatorName: people.get(by)?.name ?? '–',
        addedAt: addedAt.toISOString(),
        following: follow.unfollowedAt === null,
      })),
      limit: figure('previewReaders', ctx.now),
      invitation: operatorId && `/m/preview-reader/${makeInvitation({ accountId, operatorId, until })}`,
      invitationUntil: until,
    }
  },
})

/** Takes somebody off the list; they get no more previews. */
export const removePreviewReader = defineUseCase({
  name: 'mass-send.remove-preview-reader',
  input: RemovePreviewReaderInput,
  load: owned,
  may: (actor, subject) => maySend(actor, subject),
  async run({ input: { accountId, openid }, tx }): Promise<{ removed: number }> {
    return { removed: await previews.removeReader(tx, accountId, openid) }
  },
  logOf: ({ input }) => ({ targetId: input.openid }),
})

async function loadInvitation({ input, ctx, tx }: { input: { invitation: string }; ctx: Ctx; tx: Tx }) {
  const found = openInvitation(input.invitation, ctx.now)
  const account = found && (await accountOf(tx, found.accountId, ctx.now))
  if (!found || !account || ctx.actor.kind !== 'subscriber') return null
  const subscriberId = ctx.actor.id
  const follower = await followerOf(tx, { accountId: account.id, subscriberId })
  return { ...found, account, subscriberId, following: follower?.unfollowedAt === null }
}

/** What an invitation asks of the subscriber who opened it. */
export const getPreviewInvitation = defineQuery({
  name: 'mass-send.preview-invitation',
  input: InvitationInput,
  load: (found) => loadInvitation(found),
  may: mayJoinPreviews,
  async run({ subject: { account, subscriberId, following }, tx }): Promise<PreviewInvitationView> {
    const already = await previews.isReader(tx, account.id, subscriberId)
    return { accountId: account.id, accountName: account.name, following, already }
  },
})

/** A subscriber agrees to get an account's previews; only who follows can be written to (MSG-1). */
export const acceptPreviews = defineUseCase({
  name: 'mass-send.accept-previews',
  input: InvitationInput,
  load: (found) => loadInvitation(found),
  may: mayJoinPreviews,
  async run({ subject: { account, operatorId, subscriberId, following }, ctx, tx }): Promise<{ accountId: string }> {
    if (!following) throw refuse('conflict', 'mass_send.preview_needs_follow')
    const limit = figure('previewReaders', ctx.now)
    const held = await previews.listReaders(tx, account.id)
    if (held.length >= limit && !held.some((row) => row.subscriberId === subscriberId))
      throw refuse('limit', 'mass_send.preview_readers_full', { limit, rule: 'MSG-3' })
    await previews.addReader(tx, { accountId: account.id, operatorId, subscriberId, addedAt: ctx.now })
    await wake(tx, [`account:${account.id}`], 'mass-send')
    return { accountId: account.id }
  },
})
