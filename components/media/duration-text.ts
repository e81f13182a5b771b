const SECOND_MS = 1000
const MINUTE = 60
const HOUR = 60 * MINUTE

/** A length as players write it: 0:05, 12:30, 1:02:03. */
export function durationText(durationMs: number): string {
  const all = Math.max(0, Math.round(durationMs / SECOND_MS))
  const [hours, minutes, seconds] = [Math.floor(all / HOUR), Math.floor((all % HOUR) / MINUTE), all % MINUTE]
  const end = String(seconds).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`
}
