import { useTranslations } from 'next-intl'

interface Shown {
  articleId: string
  title: string
  author: string
  account: string
}

/** Where a reprint comes from, in a sentence with a link (PUB-5). */
export function SourceLine({ shown: { articleId, title, author, account } }: { shown: Shown }) {
  const t = useTranslations('originals.source')
  return t.rich('line', {
    author,
    account: () => <b className="font-medium">「{account}」</b>,
    title: () => (
      <a href={`/a/${articleId}`} className="inline-flex min-h-6 items-center text-link underline underline-offset-4">
        《{title}》
      </a>
    ),
  })
}
