import { Avatar } from '@/components/ui/avatar'
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LiveStatus } from '@/components/ui/live-status'
import { CountText, MoneyText } from '@/components/ui/money-text'
import { Pagination } from '@/components/ui/pagination'
import { PhoneFrame } from '@/components/ui/phone-frame'
import { QuotaMeter } from '@/components/ui/quota-meter'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { SearchField } from '@/components/ui/search-field'
import { SkeletonRows } from '@/components/ui/skeleton'
import { Stat } from '@/components/ui/stat'
import { INSTANTS, LONG, REFUSALS, UNBROKEN, WORDS } from './samples'

const TONES: Tone[] = ['neutral', 'accent', 'success', 'warning', 'danger']

export function DisplaySamples() {
  return (
    <>
      <Card title={WORDS.sections[1]}>
        <div className="flex flex-wrap items-center gap-2">
          {TONES.map((tone) => (
            <StatusBadge key={tone} tone={tone}>
              {tone}
            </StatusBadge>
          ))}
          {TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-6 text-sm">
          <Avatar name={WORDS.name} />
          <Avatar name="Xintai" shape="round" size="lg" />
          <DateTime at={INSTANTS.longAgo} />
          <RelativeTime at={INSTANTS.yesterday} />
          <RelativeTime at={INSTANTS.soon} />
          <MoneyText fen={123_450} />
          <CountText count={310_022} />
          <CountText count={310_022} forReaders />
        </div>
        <div className="mt-4 grid gap-4 sm:grid-cols-3">
          <Stat label={WORDS.stat} value={<CountText count={1_284} />} note={WORDS.statNote} />
          <Stat label={WORDS.stat} value={<CountText count={0} />} href="/gallery" />
          <Stat label={LONG} value={<MoneyText fen={98_765_432_10} />} note={LONG} />
        </div>
        <div className="mt-6 grid gap-6 sm:grid-cols-2">
          <QuotaMeter name={WORDS.sends} used={0} limit={1} rule="CERT-3" />
          <QuotaMeter name={WORDS.sends} used={1} limit={1} returnsAt={INSTANTS.soon} rule="CERT-3" />
        </div>
      </Card>
      <States />
      <Finding />
    </>
  )
}

function States() {
  return (
    <Card title={WORDS.sections[2]}>
      <div className="space-y-4">
        {Object.values(REFUSALS).map((refusal) => (
          <RefusalNotice key={refusal.code} refusal={refusal} />
        ))}
        <EmptyState
          title={WORDS.emptyTitle}
          action={
            <LinkButton href="/gallery" variant="primary">
              {WORDS.write}
            </LinkButton>
          }
        >
          {WORDS.emptyText}
        </EmptyState>
        <SkeletonRows rows={2} label={WORDS.table} />
        <div className="flex flex-col gap-1">
          <LiveStatus state="connecting" />
          <LiveStatus state="on" />
          <LiveStatus state="lost" />
        </div>
      </div>
    </Card>
  )
}

function Finding() {
  const [label = '', ...titles] = WORDS.kinds
  return (
    <Card title={WORDS.sections[6]}>
      <LinkTabs
        label={label}
        tabs={titles.map((title, at) => ({ href: `/gallery?at=${at}`, title, count: at * 7, isCurrent: at === 0 }))}
      />
      <SearchField action="/gallery" keep={{ at: '1' }} />
      <Pagination firstHref="/gallery" previousHref="/gallery?before=1" nextHref="/gallery?after=2" />
      <div className="mt-6">
        <PhoneFrame title={LONG}>
          <article className="space-y-3 p-4">
            <h3 className="text-xl font-semibold">{LONG}</h3>
            <p>{LONG}</p>
            <p>{UNBROKEN}</p>
          </article>
        </PhoneFrame>
      </div>
    </Card>
  )
}
