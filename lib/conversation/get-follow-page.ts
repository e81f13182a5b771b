import { accountBySceneCode } from '@/lib/accounts'
import { isFollowing } from '@/lib/followers'
import { pictureFor } from '@/lib/media'
import { defineQuery } from '@/lib/platform/use-case'
import { CodeInput, type FollowPageView } from './contract'
import { mayLook } from './policy'

/** What the page behind a follow code shows to whoever opens it; not found for unknown and expired codes. */
export const getFollowPage = defineQuery({
  name: 'conversation.get-follow-page',
  input: CodeInput,
  load: ({ input, ctx, tx }) => accountBySceneCode(tx, input.code, ctx.now),
  may: mayLook,
  async run({ subject: { account }, ctx, tx }): Promise<FollowPageView> {
    const [picture, following] = await Promise.all([
      pictureFor(tx, account.pictureId),
      ctx.actor.kind === 'subscriber' ? isFollowing(tx, ctx.actor.id, account.id) : false,
    ])
    const {
      id: accountId,
      name,
      handle,
      kind,
      intro,
      subjectName,
      subjectKind,
      certified,
      certifiedUntil,
      state,
    } = account
    return {
      ...{ accountId, name, handle, kind, intro, subjectName, subjectKind, certified, certifiedUntil, following },
      pictureSrc: picture?.src ?? null,
      live: state === 'LIVE',
      isSignedIn: ctx.actor.kind === 'subscriber',
    }
  },
})
