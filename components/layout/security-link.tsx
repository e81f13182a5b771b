import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

/** To the operator's own security page, where no account's menu leads to it. */
export function SecurityLink() {
  const t = useTranslations('layout.console.items')
  return (
    <Link
      href="/console/security"
      className="flex min-h-10 items-center gap-2 rounded-lg px-2 text-sm sm:px-3 hover:bg-default-soft"
    >
      <ShieldCheck size={18} aria-hidden />
      <span className="sr-only sm:not-sr-only">{t('mySecurity')}</span>
    </Link>
  )
}
