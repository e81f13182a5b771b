import { getCopy } from '@/lib/personal-data'
import { ownCopyRoute } from '@/lib/platform/http/file-route'

/** An operator's copy of their own data. */
export const GET = ownCopyRoute('operator', getCopy)
