import { getCopy } from '@/lib/personal-data'
import { ownCopyRoute } from '@/lib/platform/http/file-route'

/** A subscriber's copy of their own data. */
export const GET = ownCopyRoute('subscriber', getCopy)
