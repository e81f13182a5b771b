'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { nativeButton } from '@/components/ui/native'

interface Props {
  accountId: string
  handle: string
  code: string
}

/** To following the account; for who follows it already, to the conversation with it. Without scripts, the page behind it says so. */
export function FollowButton({ accountId, handle, code }: Props) {
  const t = useTranslations('profile')
  const [isFollowing, setFollowing] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const address = `/p/${handle}/following?${new URLSearchParams({ code })}`
    fetch(address, { signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<{ view: { following: boolean } }>) : null))
      .then((answer) => setFollowing(answer?.view.following === true))
      .catch(() => undefined) // the link to the follow page is right for everyone
    return () => stop.abort()
  }, [handle, code])
  return (
    <>
      <a href={isFollowing ? `/m/chat/${accountId}` : `/f/${code}?from=profile`} className={nativeButton('primary')}>
        {t(isFollowing ? 'open' : 'follow')}
      </a>
      <p className="text-sm text-muted">{t(isFollowing ? 'openHelp' : 'followHelp')}</p>
    </>
  )
}
