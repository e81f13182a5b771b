import { type Element, element, type Node, textNode, wordsOf } from './tree'

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

/** What a card shows: a thing of the house with its address, or a sound or film with its file. */
export interface ShownCard {
  title: string
  detail?: string
  href?: string
  picture?: ShownPicture
  /** Of a voice or a video. */
  src?: string
  seconds?: number
  poster?: string
}

/** A card filled with what stands behind it now. What cannot be said without words of a language is left to the page (`data-word`). */
export function shownCard(found: Element, card: ShownCard | 'gone'): Element {
  const kind = String(found.properties.dataKind)
  const named = { dataKind: kind }
  if (card === 'gone') {
    const words = wordsOf(found.children)
    return element('figure', { ...named, dataGone: 'true' }, [
      element('figcaption', {}, [
        ...(words ? [element('s', {}, [textNode(words)]), textNode(' ')] : []),
        element('span', { dataWord: `gone-${kind}` }),
      ]),
    ])
  }
  if (card.src) return element('figure', named, [played(kind, card), ...captionOf(card)])
  return element('figure', named, [linked(card)])
}

function played(kind: string, { src, poster, title }: ShownCard): Element {
  const shared = { src, controls: true, preload: 'none', ariaLabel: title }
  return kind === 'video' ? element('video', { ...shared, poster, playsInline: true }) : element('audio', { ...shared })
}

const captionOf = ({ title, seconds }: ShownCard): Element[] => [
  element('figcaption', {}, [textNode(seconds ? `${title} · ${clock(seconds)}` : title)]),
]

const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function linked({ href, title, detail, picture }: ShownCard): Element {
  const words = element('span', { className: ['card-words'] }, [
    element('strong', {}, [textNode(title)]),
    ...(detail ? [element('span', {}, [textNode(detail)])] : []),
  ])
  const face: Node[] = picture ? [element('img', { ...picture, alt: '', loading: 'lazy', decoding: 'async' })] : []
  return href
    ? element('a', { className: ['card'], href }, [...face, words])
    : element('span', { className: ['card'] }, [...face, words])
}
