import { cropOf } from '@/lib/media'
import type { PictureView } from '@/lib/media/contract'
import { type ShownPicture, textOfHtml } from '@/lib/platform/html'
import type { ArticleAccount, ArticleAuthor, DraftFault, DraftSummary, SendableDraft } from './contract'
import { cropFrom } from './cover-crops'
import { draftFaults } from './rules'
import type { ArticleRow, ListedRow } from './store'

type Pictures = ReadonlyMap<string, PictureView>

/** An article's text stands in one column of at most 677 pixels, as wide as readers are used to. */
const SIZES = '(min-width: 720px) 677px, calc(100vw - 32px)'

export function accountView({ id, name, handle, sceneCodes }: ArticleRow['account']): ArticleAccount {
  const profilePath = `/p/${handle ?? id}`
  return {
    id,
    name,
    handle,
    profilePath,
    followPath: sceneCodes[0] ? `/f/${sceneCodes[0].code}?from=article` : profilePath,
  }
}

/** The account at an article's head, with its certification at this instant. */
export const authorView = (account: ArticleRow['account'], now: Date): ArticleAuthor => ({
  ...accountView(account),
  certifiedUntil: account.certifiedUntil && account.certifiedUntil > now ? account.certifiedUntil.toISOString() : null,
})

export const coverOf = ({ coverId }: { coverId: string | null }, pictures: Pictures): PictureView | null =>
  coverId ? (pictures.get(coverId) ?? null) : null

/** The parts of a cover that a big card and a small one show; the whole where nobody chose. */
export function coversOf(
  row: { coverId: string | null; coverWide: number[]; coverSmall: number[] },
  pictures: Pictures,
) {
  const cover = coverOf(row, pictures)
  return {
    cover: cover && cropOf(cover, cropFrom(row.coverWide)),
    coverSmall: cover && cropOf(cover, cropFrom(row.coverSmall)),
  }
}

export const faultsOf = ({ title, body }: { title: string; body: string }): DraftFault[] =>
  draftFaults({ title, bodyText: textOfHtml(body), pictures: body.includes('<img') ? 1 : 0 })

export const draftSummary = (row: ListedRow, pictures: Pictures): DraftSummary => ({
  id: row.id,
  title: row.title,
  summary: row.summary || textOfHtml(row.body).replaceAll('\n', ' ').slice(0, 80),
  cover: coverOf(row, pictures),
  savedAt: row.savedAt.toISOString(),
  faults: faultsOf(row),
})

export const sendableDraft = (row: ListedRow, pictures: Pictures): SendableDraft => ({
  id: row.id,
  version: row.version,
  title: row.title,
  summary: row.summary,
  cover: coverOf(row, pictures),
  faults: faultsOf(row),
})

/** How a page shows a picture inside a body. */
export const shownPicture =
  (pictures: Pictures) =>
  (id: string): ShownPicture | null => {
    const found = pictures.get(id)
    return found ? { ...found, sizes: SIZES } : null
  }
