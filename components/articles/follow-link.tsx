'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Reading, tellReading } from './reading'

const frame =
  'inline-flex min-h-8 items-center rounded-full border px-3 text-sm font-medium text-link hover:bg-accent-soft'

/** To following the account; for who follows it already, to the conversation with it. The page itself knows nobody. */
export function FollowLink({ articleId, followPath }: { articleId: string; followPath: string }) {
  const t = useTranslations('article')
  const [following, setFollowing] = useState<Reading['following']>(null)

  useEffect(() => {
    void tellReading(articleId, followPath).then((reading) => setFollowing(reading?.following ?? null))
  }, [articleId, followPath])

  if (following) {
    return (
      <a href={`/m/chat/${following.accountId}`} className={`${frame} border-transparent bg-accent-soft`}>
        {t('following')}
      </a>
    )
  }
  return (
    <a href={followPath} className={`${frame} border-accent`}>
      {t('follow')}
    </a>
  )
}
