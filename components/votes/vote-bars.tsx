import { useTranslations } from 'next-intl'

interface Props {
  answers: readonly string[]
  counts: readonly number[]
  voices: number
  mine: readonly number[] | null
}

/** The results of a vote as bars, each with its number: the bar alone would tell nothing to who cannot see it. */
export function VoteBars({ answers, counts, voices, mine }: Props) {
  const t = useTranslations('votes.reader')
  return (
    <>
      <ul className="mt-4 space-y-3">
        {answers.map((answer, position) => {
          const count = counts[position] ?? 0
          const share = voices === 0 ? 0 : Math.round((count * 100) / voices)
          return (
            <li key={answer}>
              <p className="flex items-baseline justify-between gap-3">
                <span className={mine?.includes(position) ? 'min-w-0 font-medium break-words' : 'min-w-0 break-words'}>
                  {answer}
                  {mine?.includes(position) ? <span className="ml-2 text-xs text-accent">{t('yours')}</span> : null}
                </span>
                <span className="tabular shrink-0 text-sm text-muted">{t('share', { share, count })}</span>
              </p>
              <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-default-soft">
                <span className="block h-full rounded-full bg-accent" style={{ width: `${share}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
      <p className="tabular mt-3 text-sm text-muted">{t('voices', { count: voices })}</p>
    </>
  )
}
