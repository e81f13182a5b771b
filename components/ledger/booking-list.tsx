import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { BookingView, EntryView } from '@/lib/ledger/contract'
import { DateTime } from '../ui/date-time'
import { MoneyText } from '../ui/money-text'
import { AccountName } from './account-name'
import { memoKeyOf } from './names'

function Entries({ entries }: { entries: readonly EntryView[] }) {
  const t = useTranslations('ledger')
  return (
    <table className="mt-2 w-full text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('account')}</th>
          <th scope="col">{t('debit')}</th>
          <th scope="col">{t('credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ account, debitFen, creditFen }) => (
          <tr key={account} className="align-top">
            <td className={creditFen > 0 ? 'py-1 pl-4 sm:pl-6' : 'py-1'}>
              <AccountName account={account} isShort />
            </td>
            <td className="py-1 pl-3 text-right">{debitFen > 0 ? <MoneyText fen={debitFen} /> : null}</td>
            <td className="w-24 py-1 pl-3 text-right">{creditFen > 0 ? <MoneyText fen={creditFen} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Numbers({ booking }: { booking: BookingView }) {
  const t = useTranslations('ledger')
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-xs leading-6 text-muted">{t('refs')}</summary>
      <ul className="mt-1 space-y-1 font-mono text-xs break-all">
        {booking.refs.map((ref) => (
          <li key={ref}>
            <Link
              href={`/moderation/ledger?q=${encodeURIComponent(ref)}`}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {ref}
            </Link>
          </li>
        ))}
        <li className="text-muted">{booking.key}</li>
      </ul>
    </details>
  )
}

/** Movements of money, newest first: what happened, both sides, and the numbers it can be found by. */
export function BookingList({ bookings }: { bookings: readonly BookingView[] }) {
  const t = useTranslations('ledger')
  return (
    <ul
      aria-label={t('list')}
      className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface"
    >
      {bookings.map((booking) => {
        const key = `memo.${memoKeyOf(booking.memo)}`
        return (
          <li key={booking.seq} className="px-5 py-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
              <span className="tabular text-muted">#{booking.seq}</span>
              <h3 className="font-medium">{t.has(key) ? t(key) : t('other')}</h3>
              <DateTime at={booking.at} show="second" className="text-muted sm:ml-auto" />
            </div>
            <Entries entries={booking.entries} />
            <Numbers booking={booking} />
          </li>
        )
      })}
    </ul>
  )
}
