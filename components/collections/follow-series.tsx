'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { nativeButton } from '@/components/ui/native'

const press = (collectionId: string, what: 'follow' | 'seen', body: Record<string, string>) =>
  fetch(`/c/${collectionId}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)

/** Follows the series, or no longer; a plain form that the script answers in place. Looking at the page makes its articles seen. */
export function FollowSeries({ collectionId }: { collectionId: string }) {
  const t = useTranslations('collections.reader')
  const [isFollowing, setFollowing] = useState(false)
  useEffect(() => {
    void press(collectionId, 'seen', {}).then(async (answer) => {
      const said = answer?.ok ? ((await answer.json()) as { view: { following: boolean } }) : null
      setFollowing(said?.view.following === true)
    })
  }, [collectionId])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wish = !isFollowing
    setFollowing(wish)
    const answer = await press(collectionId, 'follow', { on: wish ? 'yes' : 'no' })
    if (answer?.ok) return
    setFollowing(!wish)
    if (answer?.status === 401) location.assign(`/m/sign-in?next=${encodeURIComponent(location.pathname)}`)
  }
  return (
    <form method="post" action={`/c/${collectionId}/follow`} onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="on" value={isFollowing ? 'no' : 'yes'} />
      <button type="submit" aria-pressed={isFollowing} className={nativeButton(isFollowing ? 'plain' : 'primary')}>
        {t(isFollowing ? 'following' : 'follow')}
      </button>
    </form>
  )
}
