import { Feed } from 'feed'
import type { FeedFormat, FeedView } from './contract'
import { absolute } from './entry'

const TYPES: Record<FeedFormat, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}

/** The feed in one of its three forms, with its type. Its addresses are permanent: an article's id never changes. */
export function writeFeed(view: FeedView, format: FeedFormat): { body: string; type: string } {
  const newest = view.entries[0]?.publishedAt
  const feed = new Feed({
    id: absolute(view.path),
    title: view.title,
    description: view.about || view.title,
    link: absolute(view.path),
    // A feed that changes by being looked at would be fetched whole each time: its time is its newest article's.
    updated: newest ? new Date(newest) : new Date(0),
    generator: 'Xintai',
    copyright: view.author,
    author: { name: view.author },
    feedLinks: {
      rss: absolute(`${view.path}/feed.xml`),
      atom: absolute(`${view.path}/atom.xml`),
      json: absolute(`${view.path}/feed.json`),
    },
  })
  for (const entry of view.entries) {
    const address = absolute(`/a/${entry.id}`)
    feed.addItem({
      ...{ id: address, guid: address, link: address, title: entry.title },
      ...{ description: entry.summary || undefined, content: entry.body },
      ...{
        date: new Date(entry.publishedAt),
        published: new Date(entry.publishedAt),
        author: [{ name: entry.author }],
      },
      image: entry.cover ?? undefined,
    })
  }
  const write = { 'feed.xml': () => feed.rss2(), 'atom.xml': () => feed.atom1(), 'feed.json': () => feed.json1() }
  return { body: write[format](), type: TYPES[format] }
}
