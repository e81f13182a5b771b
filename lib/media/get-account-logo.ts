import { accountOf } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { AccountLogoInput } from './contract'
import { widthKey } from './picture'
import { mayFetchPicture } from './policy'
import * as store from './store'

/** Where the smallest form of an account's picture is stored, for the middle of its codes (ACC-11); null when it has none. */
export const getAccountLogo = defineQuery({
  name: 'media.get-account-logo',
  input: AccountLogoInput,
  load: ({ input, ctx, tx }) => accountOf(tx, input.accountId, ctx.now),
  may: mayFetchPicture,
  async run({ subject: { pictureId }, tx }): Promise<{ key: string } | null> {
    const picture = pictureId ? await store.servedPicture(tx, pictureId) : null
    return picture && picture.widths.length > 0 ? { key: widthKey(picture.sha256, Math.min(...picture.widths)) } : null
  },
})
