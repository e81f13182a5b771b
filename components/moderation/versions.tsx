'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Tabs } from '../ui/tabs'

interface Version {
  id: string
  title: ReactNode
  content: ReactNode
}

export interface VersionsProps {
  label: string
  /** As it was seen by reporters, oldest first; at least one. */
  kept: readonly Version[]
  now: Version
}

const WIDE = '(min-width: 1280px)'
const watch = (changed: () => void) => {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The kept versions beside the thing as it is now where there is room, and one at a time where there is none. */
export function Versions({ label, kept, now }: VersionsProps) {
  // The server shows both, one below the other where it is narrow: then nothing is out of reach before scripts run.
  const isWide = useSyncExternalStore(
    watch,
    () => window.matchMedia(WIDE).matches,
    () => true,
  )
  if (!isWide) return <Tabs label={label} tabs={[...kept, now]} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-y-5 xl:grid-cols-2">
      <div className="min-w-0 xl:pr-5">
        {kept.length > 1 ? <Tabs label={label} tabs={kept} /> : kept.map((one) => <Side key={one.id} version={one} />)}
      </div>
      <div className="min-w-0 xl:border-l xl:border-separator xl:pl-5">
        <Side version={now} />
      </div>
    </div>
  )
}

const Side = ({ version: { title, content } }: { version: Version }) => (
  <section className="min-w-0">
    <h2 className="text-sm font-semibold">{title}</h2>
    {content}
  </section>
)
