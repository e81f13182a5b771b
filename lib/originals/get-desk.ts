import { findOwnText } from '@/lib/articles'
import { textOfHtml } from '@/lib/platform/html'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type ArticleSettingsView, type OriginalDesk, OwnArticleInput } from './contract'
import { nearCopyOf } from './near-copy'
import { maySeeOriginals } from './policy'
import * as reprints from './reprint-store'
import { comparedCharacters } from './sketch'
import * as store from './store'

/** An article's declaration and what the comparison with everything published says of it now. */
export const getOriginalDesk = defineQuery({
  name: 'originals.get-desk',
  input: OwnArticleInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => maySeeOriginals(actor, article),
  async run({ subject, ctx, tx }): Promise<OriginalDesk> {
    const { id, accountId, title, author, body, state } = subject
    const [original, reprint, counts] = await Promise.all([
      store.find(tx, id),
      reprints.find(tx, id),
      reprints.countsOf(tx, [id]),
    ])
    return {
      ...{ articleId: id, accountId, title, author, isPublished: state === 'published', isReprint: reprint !== null },
      declaration: original && {
        author: original.author,
        category: original.category,
        likeOpen: original.likeOpen,
        reprintOpen: original.reprintOpen,
      },
      settledAt: original?.settledAt?.toISOString() ?? null,
      characters: comparedCharacters(textOfHtml(body)).length,
      leastCharacters: figure('originalLeastCharacters', ctx.now),
      near: state === 'draft' && !reprint ? await nearCopyOf(tx, { articleId: id, accountId, body }, ctx.now) : null,
      nearCopyPercent: figure('nearCopyPercent', ctx.now),
      mayLike: figure('likeAuthorOpen', ctx.now),
      mayOpen: figure('openReprint', ctx.now),
      reprintedBy: counts.get(id) ?? 0,
    }
  },
})

/** Whether an article is declared or reprinted, in short: for the editor's column. */
export const getArticleSettings = defineQuery({
  name: 'originals.get-settings',
  input: OwnArticleInput,
  load: ({ input, tx }) => findOwnText(tx, input),
  may: (actor, article) => maySeeOriginals(actor, article),
  async run({ subject: { id: articleId, accountId }, tx }): Promise<ArticleSettingsView> {
    const [original, reprint] = await Promise.all([store.find(tx, articleId), reprints.find(tx, articleId)])
    return {
      ...{ articleId, accountId },
      declaration: original && {
        author: original.author,
        category: original.category,
        likeOpen: original.likeOpen,
        reprintOpen: original.reprintOpen,
      },
      reprint: reprint && { title: reprint.firstTitle, account: reprint.firstName },
    }
  },
})
