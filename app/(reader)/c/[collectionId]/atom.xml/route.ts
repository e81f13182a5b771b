import { feedRoute } from '@/app/feed-route'
import { collectionFeed } from '@/lib/feeds'

export const GET = feedRoute('atom.xml', collectionFeed)
