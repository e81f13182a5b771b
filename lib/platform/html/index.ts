import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html'

/** What a page adds to a picture of ours when it is shown; nothing of it is kept in the text. */
export interface ShownPicture {
  src: string
  srcset: string
  sizes: string
  width: number
  height: number
  /** Used where the author wrote none. */
  alt: string
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const OUR_PICTURE = new RegExp(`^/media/(${UUID})/[1-9][0-9]{1,3}\\.webp$`)
const PIXELS = /^[1-9][0-9]{0,4}$/
// Not `//host`, not `/\host`: browsers read both as another site.
const INSIDE = /^\/(?![/\\])[^\s\\]*$/
const OUTSIDE = /^https?:\/\/[^\s\\]+$/i
const TAGS = ['h2', 'h3', 'p', 'strong', 'em', 'u', 's', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'img']
const MORE_TAGS = ['figure', 'figcaption', 'code', 'pre', 'br']

const same = { b: 'strong', i: 'em', del: 's', strike: 's', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' }

/**
 * Keeps what the editor can make and nothing else; pictures only from our own materials, links only to http(s) and to
 * this site. Applied when a body is taken in and again when it is shown. Applying it twice changes nothing more.
 */
export function sanitizeArticleHtml(html: string): string {
  let clean = cleanOnce(html)
  // Where a dropped element held apart two that may not nest, the parser ends the outer one only when it reads the result.
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const again = cleanOnce(clean)
    if (again === clean) return clean
    clean = again
  }
  return clean
}

const MOST_PASSES = 6
const cleanOnce = (html: string): string => sanitizeHtml(html, optionsFor(keptPicture))

/** The body as a page shows it: sanitised anew, pictures with their sizes, loaded when they come near. */
export const renderArticleHtml = (html: string, pictureOf: (id: string) => ShownPicture | null): string =>
  sanitizeHtml(
    html,
    optionsFor((attributes) => shownPicture(attributes, pictureOf)),
  )

/** A clean body without some of its pictures. */
export const withoutPictures = (html: string, ids: readonly string[]): string =>
  sanitizeHtml(
    html,
    optionsFor((attributes) => (ids.includes(attributes['data-media-id'] ?? '') ? {} : keptPicture(attributes))),
  )

/** The readable text of a body, one line a block. */
export const textOfHtml = (html: string): string =>
  decoded(
    sanitizeHtml(html.replace(/<\/(p|h[1-6]|li|blockquote|figcaption|pre)>|<br\s*\/?>/gi, '$&\n'), {
      allowedTags: [],
      allowedAttributes: {},
    }),
  )
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()

/** Ids of the pictures that a body shows, in order, each once. */
export function pictureIdsIn(html: string): string[] {
  const ids = new Set<string>()
  sanitizeHtml(
    html,
    optionsFor((attributes) => (noteId(attributes, ids), attributes)),
  )
  return [...ids]
}

function optionsFor(picture: (attributes: Attributes) => Attributes): IOptions {
  return {
    allowedTags: [...TAGS, ...MORE_TAGS],
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'data-media-id', 'loading', 'decoding'],
    },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    // Bodies are shown in the page itself: a deep nest costs every reader.
    nestingLimit: 12,
    transformTags: {
      ...Object.fromEntries(
        Object.entries(same).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {}, false)]),
      ),
      a: (tagName, { href }) => ({ tagName, attribs: keptLink(href) }),
      img: (tagName, attributes) => ({ tagName, attribs: picture(attributes) }),
    },
    exclusiveFilter: ({ tag, attribs }) =>
      (tag === 'img' && !attribs.src) || (tag === 'a' && !attribs.href ? 'excludeTag' : false),
  }
}

function keptLink(href = ''): Attributes {
  const address = href.trim()
  if (INSIDE.test(address)) return { href: address }
  if (OUTSIDE.test(address) && URL.canParse(address)) return { href: address, rel: 'noopener noreferrer nofollow ugc' }
  return {}
}

function keptPicture({ src = '', alt, width, height }: Attributes): Attributes {
  const id = OUR_PICTURE.exec(src)?.[1]
  if (!id) return {}
  return {
    src,
    alt: alt ?? '',
    ...(width && PIXELS.test(width) && { width }),
    ...(height && PIXELS.test(height) && { height }),
    'data-media-id': id,
  }
}

function shownPicture(attributes: Attributes, pictureOf: (id: string) => ShownPicture | null): Attributes {
  const kept = keptPicture(attributes)
  const found = kept['data-media-id'] ? pictureOf(kept['data-media-id']) : null
  if (!found) return {}
  const { src, srcset, sizes, width, height, alt } = found
  return {
    src,
    srcset,
    sizes,
    alt: kept.alt || alt,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    decoding: 'async',
  }
}

function noteId({ src = '' }: Attributes, ids: Set<string>): void {
  const id = OUR_PICTURE.exec(src)?.[1]
  if (id) ids.add(id)
}

const decoded = (text: string) =>
  text.replace(
    /&(lt|gt|quot|amp);/g,
    (_whole, name: 'lt' | 'gt' | 'quot' | 'amp') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name],
  )
