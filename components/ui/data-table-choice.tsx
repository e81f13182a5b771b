'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'

/** Which rows of a table are chosen. */
export interface Chosen<Row> {
  rows: readonly Row[]
  isAll: boolean
  has: (id: string) => boolean
  toggle: (id: string) => void
  setAll: (isOn: boolean) => void
  clear: () => void
}

/** Keeps the choice by id, so that it survives new data; what is no longer listed is no longer chosen. */
export function useChosen<Row>(rows: readonly Row[], rowId: (row: Row) => string): Chosen<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => ids.has(rowId(row)))
  return {
    rows: chosen,
    isAll: chosen.length === rows.length,
    has: (id) => ids.has(id),
    toggle: (id) => setIds((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
    setAll: (isOn) => setIds(new Set(isOn ? rows.map(rowId) : [])),
    clear: () => setIds(new Set()),
  }
}

/** What can be done with the rows that are chosen. */
export function BulkBar({ count, children }: { count: number; children: ReactNode }) {
  const t = useTranslations('common.table')
  return (
    <div
      role="status"
      className="mb-2 flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft px-4 py-2 text-sm text-accent-soft-foreground"
    >
      <span>{t('selected', { count })}</span>
      {children}
    </div>
  )
}

/** A box to tick for one row or for all. */
export function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="grid size-6 cursor-pointer place-items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
    </label>
  )
}
