import type { Dice } from './story'
import type { Topic } from './texts/topic'

const p = (text: string) => `<p>${text}</p>`
const picture = (id: string, alt: string) => `<img src="/media/${id}/1280.webp" alt="${alt}">`

interface Parts {
  topic: Topic
  lead: string
  pictures: readonly { id: string; alt: string }[]
  chance: Dice
  paragraphs: number
}

/** An article's body out of its topic: its own beginning, then paragraphs, headings, a quote and pictures in a changing order. */
export function composeBody({ topic, lead, pictures, chance, paragraphs }: Parts): string {
  const texts = chance.some(topic.paragraphs, paragraphs)
  const headings = chance.some(topic.headings, Math.max(1, Math.floor(paragraphs / 3)))
  const quote = chance.pick(topic.quotes)
  const quoteAt = chance.below(texts.length)
  const parts = texts.flatMap((text, i) => [
    ...(i > 0 && i % 3 === 0 ? [`<h2>${headings[i / 3 - 1] ?? ''}</h2>`] : []),
    p(i % 4 === 1 ? text.replace(/^([^，。；：]{2,14})([，。；：])/, '<strong>$1</strong>$2') : text),
    ...(i === quoteAt ? [`<blockquote><p>${quote}</p></blockquote>`] : []),
    ...(i % 4 === 1 && pictures[Math.floor(i / 4)]
      ? [picture(pictures[Math.floor(i / 4)]?.id ?? '', pictures[Math.floor(i / 4)]?.alt ?? '')]
      : []),
  ])
  return [p(lead), ...parts].filter((part) => part !== '<h2></h2>').join('')
}
