/** What a `datetime-local` field holds for an instant, in the browser's own zone. */
export function toLocalField(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The instant that a `datetime-local` field names in the browser's own zone, or null while it is not filled. */
export function fromLocalField(text: string): Date | null {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
