import { ReaderBar } from '@/components/layout/reader-bar'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import { ACCOUNTS, INSTANTS, LONG, WORDS } from '../../samples'

export default function ReaderFrameSample() {
  return (
    <div className="reader full-height">
      <main id="content" tabIndex={-1} className="reader-main">
        <h1 className="px-4 pt-5 pb-2 text-xl font-semibold">{WORDS.table}</h1>
        <ul className="divide-y divide-separator">
          {ACCOUNTS.map((account) => (
            <li key={account.id} className="flex items-center gap-3 px-4 py-3">
              <Avatar name={account.name} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{account.name}</span>
                <span className="block truncate text-sm text-muted">{LONG}</span>
              </span>
              <RelativeTime at={INSTANTS.yesterday} className="shrink-0 text-xs text-muted" />
            </li>
          ))}
        </ul>
      </main>
      <ReaderBar />
    </div>
  )
}
