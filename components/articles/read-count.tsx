'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { tellReading } from './reading'

/** Above this, readers see only that it is more. */
const SHOWN_UP_TO = 100_000

interface Props {
  articleId: string
  followPath: string
  reads: number
}

/** How often an article was read; tells the house of this reading, and shows what the house answers. */
export function ReadCount({ articleId, followPath, reads }: Props) {
  const t = useTranslations('article')
  const [shown, setShown] = useState(reads)

  useEffect(() => {
    void tellReading(articleId, followPath).then((reading) => reading && setShown(reading.reads))
  }, [articleId, followPath])

  return (
    <span className="tabular">
      {shown > SHOWN_UP_TO ? t('readsMany', { limit: SHOWN_UP_TO }) : t('reads', { count: shown })}
    </span>
  )
}
