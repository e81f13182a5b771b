import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { randomCode } from '@/lib/platform/ids'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { type AccountBrief, CreateSceneCodeInput, SetHandleInput, UpdateProfileInput } from './contract'
import { handleSet, profileChanged } from './events'
import { requireLive } from './known'
import { mayChangeAccount, maySetHandle } from './policy'
import { handleOf } from './rules'
import { insertSceneCode } from './scene-store'
import * as store from './store'

/** Loads the account of an input that names one, as policies look at it. */
export async function loadAccount({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) {
  const account = await store.findAccount(tx, input.accountId, ctx.now)
  return account && { account }
}

/** Sets the account's handle, once and for ever (ACC-7); the one that the system gave goes on leading here. */
export const setHandle = defineUseCase({
  name: 'accounts.set-handle',
  input: SetHandleInput,
  load: loadAccount,
  may: maySetHandle,
  async run({ input, subject: { account }, ctx, tx }) {
    requireLive(account)
    // Asked first, so that a second time gets this answer whatever is wished for.
    if (await store.isHandleSet(tx, account.id)) throw refuse('conflict', 'accounts.handle_already_set')
    const handle = handleOf(input.handle)
    if (!handle) throw refuseField('handle', 'accounts.handle_form')
    // The list of all handles comes first: whoever waits there for a rival learns it without a broken transaction.
    if (!(await store.takeHandle(tx, handle, account.id, ctx.now))) throw refuseField('handle', 'accounts.handle_taken')
    if (!(await store.setHandleOnce(tx, account.id, handle, ctx.now))) {
      throw refuse('conflict', 'accounts.handle_already_set')
    }
    const at = { now: ctx.now, requestId: ctx.requestId, ownerId: account.id }
    await dropPages(
      tx,
      [account.handle, handle].map((name) => `/p/${name}`),
    )
    await emit(tx, handleSet, { accountId: account.id, handle, before: account.handle }, at)
    return { handle }
  },
})

/** Changes what readers see of the account: its introduction. Its picture is chosen from its materials (`lib/media`). */
export const updateProfile = defineUseCase({
  name: 'accounts.update-profile',
  input: UpdateProfileInput,
  load: loadAccount,
  may: mayChangeAccount,
  async run({ input, subject: { account }, ctx, tx }) {
    requireLive(account)
    await changeProfile(tx, { account, data: { intro: input.intro }, ctx })
    return { id: account.id }
  },
})

interface Face {
  account: AccountBrief
  ctx: Ctx
}

async function changeProfile(
  tx: Tx,
  { account, data, ctx }: Face & { data: Parameters<typeof store.updateProfile>[2] },
): Promise<void> {
  await store.updateProfile(tx, account.id, data)
  await dropPages(tx, [`/p/${account.handle}`])
  const at = { now: ctx.now, requestId: ctx.requestId, ownerId: account.id }
  await emit(tx, profileChanged, { accountId: account.id, handle: account.handle }, at)
}

/** Gives a live account another picture, or none, in the caller's transaction; who may and whose picture it is, media knows. */
export function changePicture(tx: Tx, { account, pictureId, ctx }: Face & { pictureId: string | null }): Promise<void> {
  requireLive(account)
  return changeProfile(tx, { account, data: { pictureId }, ctx })
}

/** Makes a code that tells where a follower came from (ACC-11); it ends with the platform's day, or never. */
export const createSceneCode = defineUseCase({
  name: 'accounts.create-scene-code',
  input: CreateSceneCodeInput,
  load: loadAccount,
  may: mayChangeAccount,
  async run({ input, subject: { account }, ctx, tx }) {
    requireLive(account)
    const code = randomCode(12)
    const expiresAt = input.days ? startOfDay(addDays(platformDay(ctx.now), input.days + 1)) : null
    const row = { code, accountId: account.id, scene: input.scene, createdAt: ctx.now, expiresAt }
    if (!(await insertSceneCode(tx, row))) throw refuseField('scene', 'accounts.scene_taken')
    return { code }
  },
})
