import { useFormatter, useTranslations } from 'next-intl'

/** Integer fen as ¥1,234.50, for the middle of a sentence. */
export function moneyText(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}¥${grouped}.${rest}`
}

/** Integer fen as ¥1,234.50. */
export const MoneyText = ({ fen, className }: { fen: number; className?: string }) => (
  <span className={`tabular ${className ?? ''}`}>{moneyText(fen)}</span>
)

const READERS_MOST = 100_000

/** A count. Readers see no more than 100,000+; whoever works with the figure sees it whole. */
export function CountText({ count, forReaders }: { count: number; forReaders?: boolean }) {
  const format = useFormatter()
  const t = useTranslations('common.count')
  if (forReaders && count > READERS_MOST) return <>{t('more', { count: format.number(READERS_MOST) })}</>
  return <span className="tabular">{format.number(count)}</span>
}
