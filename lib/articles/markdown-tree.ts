/** A tree of Markdown, as far as we read and write it. */
export interface MarkNode {
  type: string
  value?: string
  children?: MarkNode[]
  depth?: number
  url?: string
  alt?: string | null
  title?: string | null
  lang?: string | null
  ordered?: boolean | null
  start?: number | null
  spread?: boolean | null
  checked?: boolean | null
  name?: string
  attributes?: Record<string, string | null | undefined> | null
  identifier?: string
  label?: string | null
  align?: null[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

export const mark = (type: string, facts: Omit<MarkNode, 'type'> = {}): MarkNode => ({ type, ...facts })

/** The sizes of a picture stand in its title, where Markdown has no place for them: `750×500`. */
export const SIZES = /^([1-9]\d{0,4})×([1-9]\d{0,4})$/
/** Underlined words have no sign of their own in Markdown. */
export const UNDERLINED = 'u'
