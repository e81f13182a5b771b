import { readFile } from 'node:fs/promises'
import path from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import { z } from 'zod'
import { UsageError } from './command'

const HEAD = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/
const text = z.union([z.string(), z.number()]).transform(String)
const Head = z.object({
  title: text.optional(),
  summary: text.optional(),
  author: text.optional(),
  /** A picture beside the file. */
  cover: z.string().optional(),
  /** The draft's key; the file's name where there is none. */
  key: text.optional(),
})

export interface DraftFile extends z.output<typeof Head> {
  markdown: string
}

/** A Markdown file with an optional YAML head (`title`, `summary`, `author`, `cover`, `key`). */
export async function readDraftFile(file: string): Promise<DraftFile> {
  const whole = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`)
  })
  const head = HEAD.exec(whole)
  const parsed = Head.safeParse(head ? headOf(head[1] ?? '', file) : {})
  if (!parsed.success)
    throw new UsageError(`The head of ${file} has a field that is no text: ${parsed.error.issues[0]?.path.join('.')}.`)
  return { ...parsed.data, markdown: whole.slice(head?.[0].length ?? 0) }
}

function headOf(yaml: string, file: string): unknown {
  try {
    return parse(yaml) ?? {}
  } catch (error) {
    throw new UsageError(`The head of ${file} is no YAML: ${error instanceof Error ? error.message : String(error)}`)
  }
}

interface Node {
  type: string
  url?: string
  alt?: string | null
  position?: { start: { offset?: number }; end: { offset?: number } }
  children?: Node[]
}
export interface LocalPicture {
  file: string
  alt: string
  start: number
  end: number
}

/** The pictures that lie beside the file, with where in the text each stands; those with an address of their own are left alone. */
export function localPictures(markdown: string, file: string): LocalPicture[] {
  const found: LocalPicture[] = []
  const visit = ({ type, url = '', alt, position, children }: Node) => {
    if (type === 'image' && !/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(url)) {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
      found.push({ file: path.resolve(path.dirname(file), decodeURI(url)), alt: alt ?? '', start, end })
    }
    children?.forEach(visit)
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node)
  return found
}

/** The text with each picture's place taken by the address that `addressOf` gives. */
export function withAddresses(
  markdown: string,
  pictures: readonly LocalPicture[],
  addressOf: (picture: LocalPicture) => string,
): string {
  return pictures.toReversed().reduce((written, picture) => {
    const words = picture.alt.replace(/[[\]\\]/g, '\\$&')
    return `${written.slice(0, picture.start)}![${words}](${addressOf(picture)})${written.slice(picture.end)}`
  }, markdown)
}
