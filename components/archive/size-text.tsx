import { useFormatter } from 'next-intl'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
const STEP = 1024

/** A number of bytes in the unit that people would say it in. */
export function SizeText({ bytes }: { bytes: number }) {
  const format = useFormatter()
  const at = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / Math.log2(STEP)), UNITS.length - 1)
  const unit = UNITS[at] ?? 'byte'
  const value = bytes / STEP ** at
  return (
    <span className="tabular">
      {format.number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 })}
    </span>
  )
}
