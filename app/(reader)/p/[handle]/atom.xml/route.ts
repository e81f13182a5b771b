import { feedRoute } from '@/app/feed-route'
import { accountFeed } from '@/lib/feeds'

export const GET = feedRoute('atom.xml', accountFeed)
