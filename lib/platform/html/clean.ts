import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html'
import { LANGUAGE_CLASS } from './kinds'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const OUR_PICTURE = new RegExp(`^/media/(${UUID})/[1-9][0-9]{1,3}\\.webp$`)
const PIXELS = /^[1-9][0-9]{0,4}$/
// Not `//host`, not `/\host`: browsers read both as another site.
const INSIDE = /^\/(?![/\\])[^\s\\]*$/
const OUTSIDE = /^https?:\/\/[^\s\\]+$/i
const NOTE = /^#fn-[a-z0-9]{1,12}$/
const TEXT_TAGS = ['h2', 'h3', 'p', 'strong', 'em', 'u', 's', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'img', 'sup']
const MORE_TAGS = ['figure', 'figcaption', 'aside', 'code', 'pre', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td']

const same = {
  b: 'strong',
  i: 'em',
  del: 's',
  strike: 's',
  h1: 'h2',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  tfoot: 'tbody',
  caption: 'p',
}

/** Leaves only elements and attributes that a body may have; links to http(s), this site and footnotes, pictures of ours. */
export const cleaned = (html: string): string => sanitizeHtml(html, OPTIONS)

/** The material that a picture's address leads to, or null when it is none of ours. */
export const pictureIdOf = (src: unknown): string | null =>
  typeof src === 'string' ? (OUR_PICTURE.exec(src)?.[1] ?? null) : null

const OPTIONS: IOptions = {
  allowedTags: [...TEXT_TAGS, ...MORE_TAGS],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'data-media-id'],
    figure: ['data-kind', 'data-id'],
    aside: ['data-kind', 'data-tone'],
    ol: ['data-kind'],
    li: ['id'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedClasses: { code: [LANGUAGE_CLASS] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  // Bodies are shown in the page itself: a deep nest costs every reader.
  nestingLimit: 12,
  transformTags: {
    ...Object.fromEntries(
      Object.entries(same).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {}, false)]),
    ),
    a: (tagName, { href }) => ({ tagName, attribs: keptLink(href) }),
    img: (tagName, attributes) => ({ tagName, attribs: keptPicture(attributes) }),
  },
  exclusiveFilter: ({ tag, attribs }) =>
    (tag === 'img' && !attribs.src) || (tag === 'a' && !attribs.href ? 'excludeTag' : false),
}

function keptLink(href = ''): Attributes {
  const address = href.trim()
  if (INSIDE.test(address) || NOTE.test(address)) return { href: address }
  if (OUTSIDE.test(address) && URL.canParse(address)) return { href: address, rel: 'noopener noreferrer nofollow ugc' }
  return {}
}

function keptPicture({ src = '', alt, width, height }: Attributes): Attributes {
  const id = pictureIdOf(src)
  if (!id) return {}
  return {
    src,
    alt: alt ?? '',
    ...(width && PIXELS.test(width) && { width }),
    ...(height && PIXELS.test(height) && { height }),
    'data-media-id': id,
  }
}
