'use client'
import { Check, Share2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { deedButton } from './deed-button'

const never = () => () => undefined
/** False while the page has no scripts: a button that does nothing is not shown. */
const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Passes the article on by what the device offers, or copies its address; counted once a reader and day. */
export function ShareButton({ articleId, title }: { articleId: string; title: string }) {
  const t = useTranslations('article.deeds')
  const [isCopied, setCopied] = useState(false)
  const hasScripts = useScripts()
  if (!hasScripts) return null
  const share = async () => {
    const url = `${location.origin}/a/${articleId}`
    // A reader who changes their mind in the device's own sheet did not pass it on.
    const shared = await (navigator.share ? navigator.share({ title, url }) : copy(url)).then(
      () => true,
      () => false,
    )
    if (!shared) return
    setCopied(!navigator.share)
    void fetch(`/a/${articleId}/share`, { method: 'POST', keepalive: true }).catch(() => undefined)
  }
  return (
    <button type="button" onClick={() => void share()} className={deedButton}>
      {isCopied ? <Check size={18} aria-hidden /> : <Share2 size={18} aria-hidden />}
      <span aria-live="polite">{t(isCopied ? 'copied' : 'share')}</span>
    </button>
  )
}

/** A page that is not served over HTTPS has no clipboard; the address is selected for the reader then. */
function copy(url: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(url)
  const field = document.createElement('input')
  field.value = url
  document.body.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  return isDone ? Promise.resolve() : Promise.reject(new Error('not copied'))
}
