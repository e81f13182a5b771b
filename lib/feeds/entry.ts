import type { PublicArticle } from '@/lib/articles/contract'
import { env } from '@/lib/platform/env'
import type { FeedEntry } from './contract'

type Readable = Extract<PublicArticle, { state: 'published' }>

export const absolute = (path: string): string => new URL(path, env.XINTAI_URL).href

/** Addresses on this site become whole: a reading program shows the text elsewhere. A clean body has no `<` but its tags'. */
const wholeAddresses = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/ (src|href)="\/(?!\/)/g, ` $1="${absolute('/')}`))
    .replaceAll(/ (srcset|sizes|loading|decoding)="[^"]*"/g, '')

export const entryOf = ({ id, title, summary, author, account, body, cover, publishedAt }: Readable): FeedEntry => ({
  ...{ id, title, summary, publishedAt },
  author: author || account.name,
  body: wholeAddresses(body),
  cover: cover && absolute(cover.src),
})
