import { markCollectionSeen } from '@/lib/collections'
import { pressRoute } from '@/lib/platform/http/press-route'

/** A reader looks at the series: nothing in it is new to them any more. */
export const POST = pressRoute(markCollectionSeen, {
  input: ({ collectionId }) => ({ collectionId }),
  back: ({ collectionId }) => `/c/${collectionId}`,
})
