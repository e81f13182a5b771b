const FEN_PATTERN = /^(\d{1,10})(?:\.(\d{1,2}))?$/

/** Integer fen as money is read everywhere: ¥1,234.50. Throws for anything but a safe integer. */
export function formatFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not an amount in fen: ${fen}`)
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '−' : ''}¥${whole.toString().replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}

/** What a person typed as yuan ("12", "12.5", "1,234.50") in fen, or null when it is not an amount. */
export function parseYuan(text: string): number | null {
  const match = FEN_PATTERN.exec(text.trim().replace(/^¥/, '').replaceAll(',', ''))
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
