import 'server-only'
import { accountOf } from '@/lib/accounts'
import { storageLimit } from '@/lib/media'
import { addDays, platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { AccountInput, type StorageView } from './contract'
import { maySeeArchives } from './policy'
import * as store from './storage-store'

const purgeDay = (oldest: Date | null, days: number): string | null => oldest && addDays(platformDay(oldest), days + 1)

/** What takes space in the account, how much there is, how long each kind is kept, and when the next of it is purged (DATA-1). */
export const getStorage = defineQuery({
  name: 'archive.get-storage',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { account }
  },
  may: maySeeArchives,
  async run({ subject: { account }, ctx, tx }): Promise<StorageView> {
    const [pictures, deleted, articles, messages, backups] = await Promise.all([
      store.usedByPictures(tx, account.id, false),
      store.usedByPictures(tx, account.id, true),
      store.usedByArticles(tx, account.id),
      store.usedByMessages(tx, account.id),
      store.usedByBackups(tx, account.id),
    ])
    const { bytes: limit, warnFrom } = storageLimit(ctx.now)
    const days = {
      deleted: figure('deletedMaterialDays', ctx.now),
      messages: figure('messageRetentionDays', ctx.now),
      backups: figure('archiveKeptDays', ctx.now),
    }
    return {
      account: { id: account.id, name: account.name },
      used: pictures.bytes + deleted.bytes,
      limit,
      warnFrom,
      warnPercent: figure('storageWarningPercent', ctx.now),
      kinds: [
        { kind: 'pictures', ...counted(pictures), keptDays: null, nextPurge: null },
        {
          kind: 'deleted_pictures',
          ...counted(deleted),
          keptDays: days.deleted,
          nextPurge: purgeDay(deleted.oldest, days.deleted),
        },
        { kind: 'articles', ...counted(articles), keptDays: null, nextPurge: null },
        {
          kind: 'messages',
          ...counted(messages),
          keptDays: days.messages,
          nextPurge: purgeDay(messages.oldest, days.messages),
        },
        {
          kind: 'backups',
          ...counted(backups),
          keptDays: days.backups,
          nextPurge: backups.oldest && platformDay(backups.oldest),
        },
      ],
    }
  },
})

const counted = ({ count, bytes }: store.Use) => ({ count, bytes })
