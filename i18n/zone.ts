/** Where the platform's days are counted; shown beside a time when the reader's own day differs. */
export const PLATFORM_ZONE = 'Asia/Shanghai'

/** Whether a text names a time zone that this runtime knows. */
export function isZone(zone: string | null | undefined): zone is string {
  if (!zone || zone.length > 60) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
