import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { cx } from '../ui/cx'
import { nameKeyOf } from './names'

/** An account of the books in words, its name in the books beneath (`isShort`: not on a phone); leads to its movements. */
export function AccountName({ account, isShort }: { account: string; isShort?: boolean }) {
  const t = useTranslations('ledger')
  const key = `names.${nameKeyOf(account)}`
  return (
    <Link
      href={`/moderation/ledger?account=${encodeURIComponent(account)}`}
      className="inline-block min-h-6 text-link underline-offset-2 hover:underline"
    >
      <span className="block font-medium">{t.has(key) ? t(key) : account}</span>
      <span className={cx('font-mono text-xs break-all text-muted', isShort ? 'hidden sm:block' : 'block')}>
        {account}
      </span>
    </Link>
  )
}
