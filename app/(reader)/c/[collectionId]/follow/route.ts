import { followCollection } from '@/lib/collections'
import { pressRoute } from '@/lib/platform/http/press-route'

/** A reader follows the series, or no longer does; without scripts the browser goes to the list of what they follow. */
export const POST = pressRoute(followCollection, {
  input: ({ collectionId }) => ({ collectionId }),
  back: ({ collectionId }, done) => (done ? '/m/me/series' : `/c/${collectionId}`),
})
