import { linesOf } from './lines'

/** The addresses of other sites in these bodies, each once, in order. */
export const outsideLinksOf = (bodies: readonly string[]): string[] => [
  ...new Set(
    bodies.flatMap((body) =>
      linesOf(body).flatMap(({ links }) => links.map(({ href }) => href).filter((href) => /^https?:/i.test(href))),
    ),
  ),
]
