import 'server-only'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { mayDo } from './action-table'
import { unsealNumber } from './answers'
import {
  AccountInput,
  type AccountSettingsView,
  ProfileInput,
  type PublicProfileView,
  SceneCodeInput,
  type SceneCodeView,
} from './contract'
import { loadAccount } from './manage-account'
import { maskNumber } from './number-rules'
import { maySeeAccount } from './policy'
import * as scenes from './scene-store'
import * as store from './store'
import type { FoundAccount } from './subject'

/** What the account is bound to: of a QQ number the end of its id, which tells one from another. */
function boundText({ bindingKind, binding }: { bindingKind: string; binding: string }): string {
  if (bindingKind === 'released') return ''
  return bindingKind === 'qq' ? `QQ ··· ${binding.slice(-4)}` : binding
}

/** The account as its own operators see it, numbers masked (AUTH-4). */
export const getAccountSettings = defineQuery({
  name: 'accounts.get-account-settings',
  input: AccountInput,
  load: loadAccount,
  may: maySeeAccount,
  async run({ subject: { account }, ctx, tx }): Promise<AccountSettingsView> {
    const found = await store.loadSettings(tx, account.id)
    const { subject } = found
    return {
      account,
      handleSetAt: found.handleSetAt?.toISOString() ?? null,
      binding: boundText(found),
      subject: {
        name: subject.name,
        numberMasked: maskNumber(unsealNumber(subject.numberSealed)),
        contactName: subject.contactName,
        contactPhoneMasked: maskNumber(subject.contactPhone),
        operatorName: subject.operatorName,
      },
      mayChange: mayDo(ctx.actor, account.id, 'account.change'),
      maySetHandle: mayDo(ctx.actor, account.id, 'account.set-handle'),
      mayTalk: mayDo(ctx.actor, account.id, 'messages.talk'),
      createdAt: found.createdAt.toISOString(),
    }
  },
})

/** What anyone may see of an account by any of its handles. */
export const getPublicProfile = defineQuery({
  name: 'accounts.get-public-profile',
  input: ProfileInput,
  load: ({ input, ctx, tx }) => store.findByHandle(tx, input.handle, ctx.now),
  may: allow,
  async run({ input, subject: account, tx }): Promise<PublicProfileView> {
    const own = account.state === 'LIVE' ? await scenes.findOwnCode(tx, account.id) : null
    const until = account.certified ? await store.certifiedUntil(tx, account.id) : null
    return {
      account,
      followCode: own?.code ?? null,
      certifiedUntil: until?.toISOString() ?? null,
      moved: account.handle !== input.handle,
    }
  },
})

const codeView = (
  row: { code: string; scene: string; createdAt: Date; expiresAt: Date | null },
  now: Date,
): SceneCodeView => ({
  code: row.code,
  scene: row.scene,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  expired: row.expiresAt !== null && row.expiresAt <= now,
})

/** The account's own code and its scene codes, oldest first. */
export const listSceneCodes = defineQuery({
  name: 'accounts.list-scene-codes',
  input: AccountInput,
  load: loadAccount,
  may: maySeeAccount,
  run: async ({ subject: { account }, ctx, tx }): Promise<SceneCodeView[]> =>
    (await scenes.listSceneCodes(tx, account.id)).map((row) => codeView(row, ctx.now)),
})

interface FoundCode extends FoundAccount {
  row: scenes.SceneRow
}

/** One code of one's own account, for its downloads. */
export const getSceneCode = defineQuery({
  name: 'accounts.get-scene-code',
  input: SceneCodeInput,
  async load({ input, ctx, tx }): Promise<FoundCode | null> {
    const [found, row] = await Promise.all([loadAccount({ input, ctx, tx }), scenes.findSceneCode(tx, input.code)])
    return found && row?.accountId === input.accountId ? { ...found, row } : null
  },
  may: (actor, found: FoundCode) => maySeeAccount(actor, found),
  run: async ({
    subject: { account, row },
    ctx,
  }): Promise<SceneCodeView & { accountName: string; pictureId: string | null }> => ({
    ...codeView(row, ctx.now),
    accountName: account.name,
    pictureId: account.pictureId,
  }),
})
