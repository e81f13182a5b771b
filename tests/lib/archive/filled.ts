import { receiveMessage } from '@/lib/conversation'
import { chooseAccountPicture, storePicture } from '@/lib/media'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, NOW } from '@/tests/support/cast'
import { decideFirst } from '../lifecycle/judged'
import { picture } from '../lifecycle/picture'
import { send } from '../mass-send/setting'

/** Gives the cast's account something of everything that an archive holds. */
export async function fillAccount(cast: Cast): Promise<{ pictureId: string; articleId: string }> {
  const accountId = cast.account.id
  const { id: pictureId } = await storePicture(ctxOf(cast.editor), {
    accountId,
    name: '霧',
    alt: '林間的霧',
    bytes: await picture(40),
  })
  await execute(chooseAccountPicture, ctxOf(cast.holder), { accountId, materialId: pictureId })
  const articleId = newId(NOW)
  const body = `<p>晨霧 &amp; 露水</p><p><img src="/media/${pictureId}/64.webp" alt="霧" data-media-id="${pictureId}" /></p>`
  const dates = { createdAt: after(-3 * DAY), savedAt: after(-2 * DAY) }
  await db.article.createMany({
    data: [
      {
        ...{ id: articleId, accountId, state: 'PUBLISHED', title: '=晨霧', author: '林小滿', body, coverId: pictureId },
        ...{ ...dates, publishedAt: after(-DAY), readCount: 3, version: 4 },
      },
      { id: newId(NOW), accountId, state: 'DRAFT', title: '未完', body: '<p>草稿</p>', ...dates },
    ],
  })
  await db.articleRead.createMany({
    data: ['a', 'b', 'c'].map((readerKey) => ({
      accountId,
      articleId,
      day: new Date('2026-11-17'),
      readerKey,
      at: NOW,
    })),
  })
  await db.autoReply.create({
    data: {
      ...{ id: newId(NOW), accountId, trigger: 'KEYWORD', name: '地址', createdAt: NOW, savedAt: NOW },
      ...{ keywords: [{ word: '地址', match: 'exact' }], contents: [{ kind: 'text', text: '山腳下' }] },
    },
  })
  await db.replySettings.create({ data: { accountId, version: 7 } })
  await send({ accountId })
  await send({ accountId, sendAt: after(2 * DAY) }).catch(() => undefined)
  for (const [at, text] of ['在嗎', '=HYPERLINK("x")'].entries()) {
    await execute(receiveMessage, ctxOf(cast.reader, { now: after(at * HOUR) }), {
      accountId,
      clientMessageId: newId(),
      text,
    })
  }
  await decideFirst(cast)
  return { pictureId, articleId }
}
