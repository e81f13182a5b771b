const UNITS = ['Days', 'Hours', 'Months', 'Minutes', 'Seconds', 'Ms', 'Percent', 'Characters', 'Bytes', 'Fen'] as const
type Unit = Lowercase<(typeof UNITS)[number]>

/** The unit of a figure, which stands last in its name: `replyWindowHours`, `certificationFeeFen`. Null for a plain number. */
export function unitOf(name: string): Unit | null {
  const found = UNITS.find((unit) => name.endsWith(unit))
  return found ? (found.toLowerCase() as Unit) : null
}
