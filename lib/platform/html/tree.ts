import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

export type Node = ElementContent
export type { Element, Text }

const VOID = new Set(['img', 'br', 'hr'])
const reader = unified().use(rehypeParse, { fragment: true })

/** A body as a browser reads it: what its markup leaves open is settled as a page would settle it. */
export const parsed = (html: string): Node[] => contentOf(reader.parse(html) as Root)

const contentOf = (root: Root): Node[] => root.children.filter((node: RootContent) => node.type !== 'doctype')

export const isElement = (node: Node | undefined, name?: string): node is Element =>
  node?.type === 'element' && (name === undefined || node.tagName === name)

export const element = (tagName: string, properties: Properties, children: Node[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
export const textNode = (value: string): Text => ({ type: 'text', value })

/** The words under these nodes, as they stand. */
export const wordsOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : isElement(node) ? wordsOf(node.children) : '')).join('')

/** Every element of this name under these nodes, in the order of the text. */
export const findAll = (nodes: readonly Node[], name: string): Element[] =>
  nodes.flatMap((node) =>
    isElement(node) ? [...(node.tagName === name ? [node] : []), ...findAll(node.children, name)] : [],
  )

/** The tree as markup: everything escaped that is not ours, comments left out. */
export const written = (nodes: readonly Node[]): string => nodes.map(writtenNode).join('')

function writtenNode(node: Node): string {
  if (node.type === 'text') return escapedText(node.value)
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  const open = `<${tagName}${Object.entries(properties).map(writtenAttribute).join('')}`
  if (VOID.has(tagName)) return `${open} />`
  return `${open}>${written(children)}</${tagName}>`
}

function writtenAttribute([name, value]: [string, Properties[string]]): string {
  if (value === null || value === undefined || value === false) return ''
  const words = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
  return ` ${attributeName(name)}="${escapedText(words).replaceAll('"', '&quot;')}"`
}

const attributeName = (name: string): string => {
  if (name === 'className') return 'class'
  if (!/^(data|aria)[A-Z]/.test(name)) return name.toLowerCase()
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

export const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
