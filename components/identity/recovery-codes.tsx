'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Recovery codes, shown this once, to be copied or written down. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('identity.authenticator')
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t('codesTitle')}
      className="mt-4 rounded-lg border border-warning/50 bg-warning-soft px-4 py-4 text-warning-soft-foreground"
    >
      <p className="font-medium">{t('codesTitle')}</p>
      <p className="mt-1 text-sm">{t('codesOnce')}</p>
      <ul className="my-4 grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-base sm:max-w-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onPress={onKept}>
          {t('kept')}
        </Button>
        <Button size="sm" icon={<Copy size={14} aria-hidden />} onPress={copy}>
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
    </div>
  )
}
